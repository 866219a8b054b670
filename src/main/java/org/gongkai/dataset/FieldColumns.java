package org.gongkai.dataset;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.dataset.DataColumn.Type;
import org.gongkai.diag.Text;
import org.gongkai.model.FieldSpec;
import org.gongkai.model.FieldValue;
import org.gongkai.model.Vocabulary;
import org.gongkai.output.Plan;

/** Fields of documents and ledgers as columns, and their values as cells. */
public final class FieldColumns {

  /** What a document's record says otherwise, or what is the office's own affair. */
  private static final Set<String> ELSEWHERE =
      Set.of("attachments", "draft", "withdrawnOn", "withdrawnReason");

  private FieldColumns() {}

  /** Whether a document's own file has the field by its key. */
  public static boolean isTold(FieldSpec field) {
    return field.type() != FieldSpec.Type.REFERENCES && !ELSEWHERE.contains(field.key());
  }

  public static DataColumn column(Plan plan, FieldSpec field) {
    return new DataColumn(
        field.key(),
        field.label(),
        described(field),
        type(field.type()),
        isAddress(field.type()) ? "uri" : "",
        field.required(),
        false,
        terms(plan.config().vocabularies(), field.vocabulary()),
        field.unit(),
        field.pattern());
  }

  /** A relation says where the other documents are found. */
  private static Text described(FieldSpec field) {
    Text said = field.description();
    if (field.type() != FieldSpec.Type.REFERENCES) {
      return said;
    }
    String zh = said.zh() + "值是对方文档的网址，与它所在栏目数据表的 url 相同；可以有几个，所以没有声明为外键。";
    return said.en().equals(said.zh())
        ? Text.of(zh)
        : new Text(
            zh,
            said.en()
                + " Addresses of the other documents, as in url of their column's table: there may be several, hence no foreign key.");
  }

  public static List<Vocabulary.Term> terms(Map<String, Vocabulary> all, String vocabulary) {
    Vocabulary found = vocabulary.isEmpty() ? null : all.get(vocabulary);
    return found == null ? List.of() : found.terms();
  }

  private static boolean isAddress(FieldSpec.Type type) {
    return switch (type) {
      case URL, REFERENCES, FILES -> true;
      default -> false;
    };
  }

  private static Type type(FieldSpec.Type type) {
    return switch (type) {
      case TEXT, LINES, URL -> Type.STRING;
      case TEXTS, REFERENCES, FILES, ADDRESSES -> Type.LIST;
      case NUMBER -> Type.INTEGER;
      case AMOUNT, DECIMAL -> Type.NUMBER;
      case FLAG -> Type.BOOLEAN;
      case DATE -> Type.DATE;
      case MOMENT -> Type.DATETIME;
      case STRUCTURE -> throw new IllegalArgumentException("does not fit into a cell");
    };
  }

  /** A value as a cell; references and files as they were typed. */
  static Object cell(Plan plan, FieldValue value) {
    Object cell = value.value();
    if (cell instanceof LocalDateTime moment) {
      return moment.atZone(plan.config().timeZone()).toOffsetDateTime();
    }
    return cell instanceof List<?> ? value.texts() : cell;
  }
}
