package org.gongkai.declaration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.diag.Text;
import org.gongkai.field.FieldReader;
import org.gongkai.field.Fields;
import org.gongkai.model.FieldSpec;
import org.gongkai.model.KindRule;
import org.gongkai.model.KindSpec;
import org.gongkai.model.Node;
import org.gongkai.model.Vocabulary;

/** Reads declarations of kinds (内容类型), the shipped ones and a site's own. */
public final class KindReader {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  /** Templates of the theme that are no kind's: a kind by that name would be printed with them. */
  private static final Set<String> TEMPLATES =
      Set.of(
          "catalog",
          "data",
          "data-dictionary",
          "dataset",
          "changes",
          "disclosure",
          "disclosure-item",
          "disclosure-parts",
          "document",
          "feed",
          "feeds",
          "home",
          "layout",
          "library",
          "list",
          "lists",
          "map",
          "redirect",
          "register",
          "registers",
          "reports",
          "sitemap",
          "statistics",
          "statistics-year",
          "statutory",
          "term",
          "terms",
          "trends",
          "units",
          "withdrawn");

  private final Context context;
  private final List<Problem> problems;

  /**
   * What declarations may build on.
   *
   * @param written kinds in Java by id: their names are taken
   * @param bases ids of those that declared kinds can add fields to
   * @param vocabularies by name
   */
  public record Context(
      Map<String, Fields> written, List<String> bases, Map<String, Vocabulary> vocabularies) {}

  /**
   * @param problems gets what is wrong
   */
  public KindReader(Context context, List<Problem> problems) {
    this.context = context;
    this.problems = problems;
  }

  /** Reads kinds by their ids. */
  public List<KindSpec> read(Node.Mapping kinds) {
    List<KindSpec> all = new ArrayList<>();
    for (Node.Pair pair : kinds.pairs()) {
      String id = pair.key().text();
      if (isId(pair.key()) && isMapping(pair.value(), Text.of(id))) {
        all.add(kind(id, pair));
      }
    }
    return all;
  }

  /** Reads the kind of one column alone, which has the column's id and label. */
  public Optional<KindSpec> read(Node.Scalar column, String label, String base, Node.Pair fields) {
    if (!context.bases().contains(base)) {
      String bases = String.join("、", context.bases());
      problems.add(
          Problem.of(
              Code.FIELD_OPTION,
              fields.key().place(),
              new Text("栏目的字段", "fields of a column"),
              new Text("基础类型 " + bases, "the kinds " + String.join(", ", context.bases()))));
      return Optional.empty();
    }
    if (!isId(column) || !isMapping(fields.value(), Text.of(column.text()))) {
      return Optional.empty();
    }
    return Optional.of(
        kind(column.text(), Text.of(label), Text.of(""), base, "", fields, Optional.empty()));
  }

  private KindSpec kind(String id, Node.Pair pair) {
    FieldReader keys =
        new FieldReader(DeclarationFields.KIND, context.vocabularies(), problems)
            .read((Node.Mapping) pair.value(), pair.key().place());
    String base = keys.text("base").isEmpty() ? "article" : keys.text("base");
    Node.Pair none = new Node.Pair(pair.key(), new Node.Mapping(List.of(), pair.key().place()));
    return kind(
        id,
        text(keys, "label", "labelEn"),
        text(keys, "description", "descriptionEn"),
        base,
        keys.text("schemaOrg"),
        keys.structure("fields").orElse(none),
        keys.structure("rules"));
  }

  private KindSpec kind(
      String id,
      Text label,
      Text about,
      String base,
      String schemaOrg,
      Node.Pair own,
      Optional<Node.Pair> rules) {
    Fields fields = context.written().get(base);
    Map<String, Vocabulary> vocabularies = new LinkedHashMap<>();
    int before = problems.size();
    FieldDeclarations declarations = new FieldDeclarations(id, context, fields, problems);
    List<FieldSpec> specs = new ArrayList<>(fields.specs());
    if (isMapping(own.value(), new Text("字段", "fields"))) {
      for (Node.Pair pair : ((Node.Mapping) own.value()).pairs()) {
        declarations.read(pair, vocabularies).ifPresent(specs::add);
      }
    }
    Map<String, Vocabulary> all = new LinkedHashMap<>(context.vocabularies());
    all.putAll(vocabularies);
    // A rule for a field that could not be read is not wrong, too.
    List<KindRule> read =
        rules
            .filter(pair -> problems.size() == before)
            .map(pair -> new RuleReader(fields.with(specs), all, problems).read(pair.value()))
            .orElse(List.of());
    String type = schemaOrg.isEmpty() ? base.equals("page") ? "WebPage" : "Article" : schemaOrg;
    return new KindSpec(
        id, label, base, about, type, specs, read, List.copyOf(vocabularies.values()));
  }

  private boolean isId(Node.Scalar id) {
    boolean taken = context.written().containsKey(id.text()) || TEMPLATES.contains(id.text());
    if (ID.matcher(id.text()).matches() && !taken) {
      return true;
    }
    problems.add(
        Problem.of(
            Code.FORMAT_INVALID,
            id.place(),
            new Text("内容类型的英文名", "kind id"),
            id.text(),
            taken
                ? new Text("程序没有占用的名字", "a name that the program does not use itself")
                : new Text(
                    "小写字母、数字和连字符，字母开头，例如 tender-notice", "letters a–z, digits and hyphens")));
    return false;
  }

  private boolean isMapping(Node node, Text name) {
    if (node instanceof Node.Mapping) {
      return true;
    }
    Text expected = new Text("下一级的键和值", "keys and values");
    problems.add(Problem.of(Code.VALUE_TYPE, node.place(), name, expected));
    return false;
  }

  /** A text in both languages; where there is no English, the Chinese. */
  static Text text(FieldReader keys, String zh, String en) {
    String english = keys.text(en);
    return new Text(keys.text(zh), english.isEmpty() ? keys.text(zh) : english);
  }
}
