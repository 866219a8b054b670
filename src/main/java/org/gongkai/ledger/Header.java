package org.gongkai.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.diag.Code;
import org.gongkai.diag.Nearest;
import org.gongkai.diag.Problem;
import org.gongkai.diag.Text;
import org.gongkai.field.FieldReader;
import org.gongkai.field.Fields;
import org.gongkai.model.FieldSpec;
import org.gongkai.model.Node;
import org.gongkai.syntax.CsvReader;

/**
 * The first row of a ledger.
 *
 * @param specs what is in each column; nothing for one that is not known
 */
record Header(List<Optional<FieldSpec>> specs) {

  /** What says or shows who somebody is has no place in a ledger. */
  private static final Pattern PERSONAL =
      Pattern.compile(
          "(?i).*(?:姓名|名字|身份证|证件|手机|电话|联系|住址|地址|邮箱|邮件|电邮|银行|账号|帐号|卡号|户名|出生"
              + "|name|phone|mobile|address|e-?mail|id ?card|identity|passport|birth).*"
              + "|申请人|咨询人|网民|当事人|负责人|经办人");

  private static final Pattern OTHER_SEPARATOR = Pattern.compile("[\t;；，|]");

  /** Reads the names of columns: keys or labels, in any order. */
  static Optional<Header> read(CsvReader.Row row, Fields fields, List<Problem> problems) {
    List<Node.Scalar> cells = named(row.cells());
    Optional<Problem> separator = separator(cells, fields);
    if (separator.isPresent()) {
      problems.add(separator.get());
      return Optional.empty();
    }
    List<Optional<FieldSpec>> specs = new ArrayList<>();
    Map<String, Node.Scalar> seen = new HashMap<>();
    Set<String> meant = new HashSet<>();
    for (Node.Scalar cell : cells) {
      FieldSpec spec = fields.names().get(cell.text());
      if (spec == null) {
        unknown(cell, fields, meant, problems);
      } else {
        Node.Scalar first = seen.putIfAbsent(spec.key(), cell);
        if (first != null) {
          problems.add(
              Problem.of(Code.KEY_REPEATED, cell.place(), spec.key(), spec.label().zh())
                  .with("note.first-here", first.place()));
          spec = null;
        }
      }
      specs.add(Optional.ofNullable(spec));
    }
    for (FieldSpec spec : fields.specs()) {
      // A misspelt name is one mistake, not a missing column as well.
      if (spec.required() && !seen.containsKey(spec.key()) && !meant.contains(spec.key())) {
        problems.add(
            Problem.of(
                Code.LEDGER_COLUMN_MISSING, row.place(), FieldReader.name(spec), spec.key()));
      }
    }
    return Optional.of(new Header(specs));
  }

  /** The cells without the empty ones that spreadsheets leave behind the last column. */
  private static List<Node.Scalar> named(List<Node.Scalar> cells) {
    int end = cells.size();
    while (end > 0 && cells.get(end - 1).isBlank()) {
      end--;
    }
    return cells.subList(0, end);
  }

  /** A table whose cells are separated by something other than commas is all one column. */
  private static Optional<Problem> separator(List<Node.Scalar> cells, Fields fields) {
    if (cells.size() != 1) {
      return Optional.empty();
    }
    Node.Scalar only = cells.get(0);
    var found = OTHER_SEPARATOR.matcher(only.text());
    if (!found.find()) {
      return Optional.empty();
    }
    String first = only.text().substring(0, found.start()).strip();
    boolean known = fields.names().containsKey(first) || only.text().length() > first.length() + 1;
    Text shown = found.group().equals("\t") ? new Text("制表符（Tab）", "tabs") : Text.of(found.group());
    int at = only.place().start() + found.start();
    return known
        ? Optional.of(
            Problem.of(Code.CSV_SEPARATOR, only.place().source().place(at, at + 1), shown))
        : Optional.empty();
  }

  /** Whether a column that is not known seems to hold what says who somebody is. */
  static boolean isPersonal(String name) {
    return PERSONAL.matcher(name).matches();
  }

  private static void unknown(
      Node.Scalar cell, Fields fields, Set<String> meant, List<Problem> problems) {
    String near = Nearest.to(cell.text(), fields.names().keySet()).orElse("");
    if (isPersonal(cell.text())) {
      problems.add(Problem.of(Code.LEDGER_COLUMN_PERSONAL, cell.place(), cell.text()));
      return;
    }
    Optional.ofNullable(fields.names().get(near)).ifPresent(spec -> meant.add(spec.key()));
    List<String> labels = fields.specs().stream().map(spec -> spec.label().zh()).toList();
    Text hint =
        near.isEmpty()
            ? new Text(
                "可以有的列：" + String.join("、", labels),
                "columns: "
                    + String.join(", ", fields.specs().stream().map(FieldSpec::key).toList()))
            : Nearest.question(near);
    Text name = cell.isBlank() ? new Text("（空）", "(blank)") : Text.of(cell.text());
    problems.add(Problem.of(Code.LEDGER_COLUMN, cell.place(), name, hint));
  }
}
