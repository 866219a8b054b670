package org.gongkai.diag;

import java.util.Locale;
import java.util.Optional;

/**
 * Every problem that can be found, by the code that is printed in brackets. Messages, hints,
 * reasons and examples stand under the code's id in {@code problems_zh.properties} and {@code
 * problems_en.properties}.
 */
public enum Code {
  // files
  FILE_COLLISION,
  FILE_CONTROL_CHARACTER,
  FILE_ENCODING,
  FILE_LOCATION,
  FILE_MISSING,
  FILE_NAME,
  FILE_NAME_LOCALE,
  FILE_SYMLINK,
  FILE_TOO_LARGE,
  FILE_TYPE,
  FILE_UNUSED(Severity.WARNING),
  SITE_MISSING,
  // YAML
  FRONT_MATTER_MISSING,
  FRONT_MATTER_TOO_LARGE,
  FRONT_MATTER_UNCLOSED,
  YAML_DEPTH,
  YAML_DOCUMENTS,
  YAML_DUPLICATE_KEY,
  YAML_FEATURE,
  YAML_NOT_MAPPING,
  YAML_SYNTAX,
  // fields
  ALIAS_INVALID,
  ALIAS_TAKEN,
  AMOUNT_INVALID,
  BOOLEAN_INVALID,
  CALENDAR_DAY,
  COLUMN_UNKNOWN,
  DATE_INVALID,
  DOCUMENT_NUMBER_MALFORMED,
  FORMAT_INVALID,
  INDEX_NUMBER_MALFORMED,
  KEY_REPEATED,
  KEY_UNKNOWN,
  LIST_SEPARATOR(Severity.WARNING),
  LOCK_LINE,
  NUMBER_INVALID,
  NUMBER_NEGATIVE,
  VALUE_CUT(Severity.WARNING),
  VALUE_MISSING,
  VALUE_TYPE,
  VOCABULARY_UNKNOWN,
  // Markdown
  FOOTNOTE_UNUSED(Severity.WARNING),
  HEADING_ORDER(Severity.WARNING),
  HEADING_TITLE(Severity.WARNING),
  HEADING_SPACE(Severity.WARNING),
  HTML_ACTIVE,
  HTML_MISPLACED,
  HTML_REMOVED(Severity.WARNING),
  HTML_UNBALANCED,
  IMAGE_ALT(Severity.WARNING),
  IMAGE_EXTERNAL,
  LINK_BROKEN,
  LINK_DRAFT,
  LINK_FRAGMENT,
  LINK_FULL_WIDTH(Severity.WARNING),
  LINK_OUTSIDE,
  LINK_SCHEME,
  MARKDOWN_TOO_COMPLEX,
  TABLE_BROKEN(Severity.WARNING),
  TABLE_CELLS(Severity.WARNING),
  // relations between documents
  REFERENCE_AMBIGUOUS,
  REFERENCE_SELF,
  REFERENCE_UNKNOWN,
  RELATION_CYCLE,
  RELATION_DATE,
  RELATION_KIND,
  // checks of the office's rules
  CALENDAR_MISSING(Severity.WARNING),
  COLUMN_EMPTY(Severity.WARNING),
  DISCLOSED_LATE(Severity.WARNING),
  DISCLOSURE_WITHHELD,
  DATES_ORDER,
  DATES_RETROACTIVE(Severity.WARNING),
  DOCUMENT_NUMBER_DUPLICATE,
  DOCUMENT_NUMBER_YEAR(Severity.WARNING),
  INDEX_NUMBER_DUPLICATE,
  URL_VANISHED,
  // annual report
  REPORT_BALANCE,
  REPORT_BASE_YEAR,
  REPORT_CARRY_OVER,
  REPORT_CELL_BLANK,
  REPORT_CELL_NUMBER,
  REPORT_CELL_UNKNOWN,
  REPORT_DISPUTE_TOTAL,
  REPORT_DUPLICATE,
  REPORT_FEE_STATEMENT(Severity.WARNING),
  REPORT_IN_FORCE(Severity.WARNING),
  REPORT_PART_MISPLACED,
  REPORT_PART_MISSING,
  REPORT_REPEALED,
  REPORT_RESULTS_TOTAL,
  REPORT_ROW_LENGTH,
  REPORT_ROW_MISSING,
  REPORT_ROW_TOTAL,
  REPORT_YEAR,
  // ledgers
  ACCOUNT_SILENT(Severity.WARNING),
  APPLICATION_CORRECTION_LATE(Severity.WARNING),
  APPLICATION_EXTENSION,
  APPLICATION_LATE(Severity.WARNING),
  APPLICATION_OVERDUE(Severity.WARNING),
  APPLICATION_UNKNOWN,
  CONSULTATION_LATE(Severity.WARNING),
  CONSULTATION_UNANSWERED(Severity.WARNING),
  CSV_QUOTE,
  CSV_SEPARATOR,
  LEDGER_COLUMN,
  LEDGER_COLUMN_MISSING,
  LEDGER_COLUMN_PERSONAL,
  LEDGER_DUPLICATE,
  LEDGER_EMPTY,
  LEDGER_MORE(Severity.WARNING),
  LEDGER_NAME,
  LEDGER_PAIR,
  LEDGER_ROW_LENGTH,
  LEDGER_TWICE,
  LEDGER_YEAR,
  NUMBERS_ORDER,
  PERSONAL_DATA,
  REGISTER_CONTRADICTS,
  // templates and pages
  PAGE_TOO_LARGE,
  TEMPLATE_ERROR,
  TEMPLATE_MISSING;

  private final Severity severity;

  Code() {
    this(Severity.ERROR);
  }

  Code(Severity severity) {
    this.severity = severity;
  }

  public Severity severity() {
    return severity;
  }

  /** The code as printed and as given to {@code gongkai explain}: {@code date-invalid}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The code with an id, if there is one. */
  public static Optional<Code> of(String id) {
    for (Code code : values()) {
      if (code.id().equals(id)) {
        return Optional.of(code);
      }
    }
    return Optional.empty();
  }
}
