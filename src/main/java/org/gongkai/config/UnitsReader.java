package org.gongkai.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.diag.Text;
import org.gongkai.field.FieldReader;
import org.gongkai.field.Fields;
import org.gongkai.model.Node;
import org.gongkai.model.Unit;
import org.gongkai.model.Vocabulary;

/** Reads {@code units}: the bodies whose annual reports are summed. */
public final class UnitsReader {

  public static final Fields FIELDS = Fields.of(UnitFields.class);

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
  private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");
  private static final Text REASON = new Text("年度和原因", "years with reasons");

  private final Map<String, Vocabulary> vocabularies;
  private final List<Problem> problems;
  private final Map<String, Node.Scalar> names = new HashMap<>();

  private UnitsReader(Map<String, Vocabulary> vocabularies, List<Problem> problems) {
    this.vocabularies = vocabularies;
    this.problems = problems;
  }

  static List<Unit> read(
      Node.Mapping units, Map<String, Vocabulary> vocabularies, List<Problem> problems) {
    UnitsReader reader = new UnitsReader(vocabularies, problems);
    List<Unit> all = new ArrayList<>();
    units.pairs().forEach(pair -> reader.unit(pair).ifPresent(all::add));
    return all;
  }

  private Optional<Unit> unit(Node.Pair pair) {
    Node.Scalar id = pair.key();
    if (!ID.matcher(id.text()).matches()) {
      problems.add(
          Problem.of(
              Code.FORMAT_INVALID,
              id.place(),
              new Text("单位文件夹名", "id of a unit"),
              id.text(),
              new Text("小写字母、数字和连字符，例如 chuanhui", "letters a–z, digits and hyphens")));
      return Optional.empty();
    }
    if (!(pair.value() instanceof Node.Mapping mapping)) {
      problems.add(
          Problem.of(
              Code.VALUE_TYPE,
              pair.value().place(),
              id.text(),
              new Text("下一级的键和值", "keys and values")));
      return Optional.empty();
    }
    FieldReader fields = new FieldReader(FIELDS, vocabularies, problems).read(mapping, id.place());
    fields.value("name").ifPresent(value -> name(id, value.texts().get(0)));
    Map<String, Object> values = new HashMap<>(fields.byKey());
    fields.structure("held").ifPresent(held -> values.put("held", held(held)));
    order(fields);
    UnitFields unit = (UnitFields) FIELDS.make(values);
    return Optional.of(
        new Unit(
            id.text(),
            unit.name(),
            unit.sort(),
            unit.code(),
            unit.since(),
            unit.until(),
            unit.held(),
            id.place()));
  }

  /** Two units of one name would be one body that is counted twice. */
  private void name(Node.Scalar id, String name) {
    Node.Scalar first = names.putIfAbsent(name, id);
    if (first != null) {
      problems.add(
          Problem.of(
                  Code.FORMAT_INVALID,
                  id.place(),
                  new Text("单位名称", "name"),
                  name,
                  new Text("其他单位没有用过的名称", "a name that no other unit has"))
              .with("note.first-here", first.place()));
    }
  }

  private void order(FieldReader fields) {
    var since = fields.value("since");
    var until = fields.value("until");
    if (since.isPresent()
        && until.isPresent()
        && (Integer) since.get().value() > (Integer) until.get().value()) {
      problems.add(
          Problem.of(
              Code.FORMAT_INVALID,
              until.get().place(),
              FieldReader.name(until.get().spec()),
              String.valueOf(until.get().value()),
              new Text("不早于开始年度的年份", "a year that is not before the first")));
    }
  }

  private Map<Integer, String> held(Node.Pair pair) {
    Map<Integer, String> held = new TreeMap<>();
    if (!(pair.value() instanceof Node.Mapping mapping)) {
      problems.add(Problem.of(Code.VALUE_TYPE, pair.value().place(), pair.key().text(), REASON));
      return held;
    }
    for (Node.Pair year : mapping.pairs()) {
      boolean said =
          YEAR.matcher(year.key().text()).matches()
              && year.value() instanceof Node.Scalar reason
              && !reason.isBlank()
              && FieldReader.isLine(reason.text().strip());
      if (said) {
        held.put(Integer.valueOf(year.key().text()), ((Node.Scalar) year.value()).text().strip());
      } else {
        problems.add(Problem.of(Code.VALUE_TYPE, year.key().place(), pair.key().text(), REASON));
      }
    }
    return held;
  }
}
