package org.gongkai.declaration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.diag.Code;
import org.gongkai.diag.Nearest;
import org.gongkai.diag.Place;
import org.gongkai.diag.Problem;
import org.gongkai.diag.Text;
import org.gongkai.field.FieldReader;
import org.gongkai.field.Fields;
import org.gongkai.model.FieldSpec;
import org.gongkai.model.FieldSpec.Type;
import org.gongkai.model.FieldValue;
import org.gongkai.model.KindRule;
import org.gongkai.model.Node;
import org.gongkai.model.Vocabulary;

/** Reads the rules of one declared kind. */
final class RuleReader {

  private static final Pattern PERIOD = Pattern.compile("([1-9]\\d{0,3})\\s?(wd|d|个工作日|日|天)");

  private static final List<Fields> FORMS =
      List.of(DeclarationFields.WITHIN, DeclarationFields.LASTS, DeclarationFields.ORDER);

  private static final Text NAME = new Text("规则", "a rule");

  private final Fields fields;
  private final Map<String, Vocabulary> vocabularies;
  private final List<Problem> problems;

  /**
   * @param fields of the kind
   */
  RuleReader(Fields fields, Map<String, Vocabulary> vocabularies, List<Problem> problems) {
    this.fields = fields;
    this.vocabularies = vocabularies;
    this.problems = problems;
  }

  List<KindRule> read(Node rules) {
    List<Node> items = rules instanceof Node.Sequence list ? list.items() : List.of(rules);
    return items.stream().flatMap(item -> rule(item).stream()).toList();
  }

  private Optional<KindRule> rule(Node node) {
    List<Fields> forms = FORMS.stream().filter(form -> begins(form, node)).toList();
    if (forms.size() != 1 || !(node instanceof Node.Mapping mapping)) {
      problems.add(
          Problem.of(
              Code.VALUE_TYPE,
              node.place(),
              NAME,
              new Text(
                  "一组键和值，写有 publishedWithin、lasts、order 中的一个",
                  "keys and values with one of publishedWithin, lasts, order")));
      return Optional.empty();
    }
    int before = problems.size();
    FieldReader keys =
        new FieldReader(forms.get(0), vocabularies, problems).read(mapping, mapping.place());
    Optional<KindRule> rule =
        switch (forms.get(0).specs().get(0).key()) {
          case "publishedWithin" -> within(keys);
          case "lasts" -> lasts(keys);
          default -> order(keys);
        };
    return problems.size() > before ? Optional.empty() : rule;
  }

  /** Whether a rule has the key that its form begins with. */
  private static boolean begins(Fields form, Node node) {
    FieldSpec head = form.specs().get(0);
    return node instanceof Node.Mapping mapping
        && (mapping.get(head.key()).isPresent() || mapping.get(head.label().zh()).isPresent());
  }

  private Optional<KindRule> within(FieldReader keys) {
    Optional<String> after = day(keys.value("after"));
    Optional<KindRule.Period> period = period(keys.value("publishedWithin"));
    KindRule.Scope scope = scope(keys);
    return after.flatMap(a -> period.map(p -> new KindRule.PublishedWithin(p, a, scope)));
  }

  private Optional<KindRule> lasts(FieldReader keys) {
    Optional<String> from = day(keys.value("from"));
    Optional<String> to = day(keys.value("to"));
    Optional<KindRule.Period> period = period(keys.value("lasts"));
    KindRule.Scope scope = scope(keys);
    return from.flatMap(f -> to.flatMap(t -> period.map(p -> new KindRule.Lasts(p, f, t, scope))));
  }

  private Optional<KindRule> order(FieldReader keys) {
    Optional<FieldValue> value = keys.value("order");
    List<String> names = value.map(FieldValue::texts).orElse(List.of());
    if (value.isPresent() && names.size() < 2) {
      Text expected = new Text("至少两个日期字段", "two date fields or more");
      Text name = new Text("次序", "order");
      problems.add(Problem.of(Code.VALUE_TYPE, value.get().place(), name, expected));
    }
    List<String> days = new ArrayList<>();
    names.forEach(name -> day(name, value.orElseThrow().place()).ifPresent(days::add));
    return Optional.of(new KindRule.Order(days));
  }

  private Optional<String> day(Optional<FieldValue> value) {
    return value.flatMap(v -> day(v.texts().get(0), v.place()));
  }

  /** The key of the date field with a name. */
  private Optional<String> day(String name, Place place) {
    FieldSpec spec = fields.names().get(name);
    if (spec != null && isDay(spec)) {
      return Optional.of(spec.key());
    }
    List<String> days =
        fields.specs().stream().filter(RuleReader::isDay).map(FieldSpec::key).toList();
    Text hint =
        Nearest.to(name, days)
            .map(Nearest::question)
            .orElse(
                new Text(
                    "日期字段有：" + String.join("、", days), "date fields: " + String.join(", ", days)));
    problems.add(Problem.of(Code.RULE_FIELD, place, name, hint));
    return Optional.empty();
  }

  private static boolean isDay(FieldSpec spec) {
    return spec.type() == Type.DATE || spec.type() == Type.MOMENT;
  }

  private Optional<KindRule.Period> period(Optional<FieldValue> value) {
    if (value.isEmpty()) {
      return Optional.empty();
    }
    Matcher parts = PERIOD.matcher(value.get().texts().get(0));
    if (!parts.matches()) {
      problems.add(
          Problem.of(
              Code.FORMAT_INVALID,
              value.get().place(),
              FieldReader.name(value.get().spec()),
              value.get().texts().get(0),
              new Text("20d 是20日，7wd 是7个工作日", "20d for 20 days, 7wd for 7 working days")));
      return Optional.empty();
    }
    boolean working = parts.group(2).equals("wd") || parts.group(2).equals("个工作日");
    return Optional.of(new KindRule.Period(Integer.parseInt(parts.group(1)), working));
  }

  private KindRule.Scope scope(FieldReader keys) {
    Optional<LocalDate> since = keys.value("since").map(v -> (LocalDate) v.value());
    Map<String, List<String>> when = keys.structure("when").map(this::conditions).orElse(Map.of());
    return new KindRule.Scope(keys.text("basis"), since, when);
  }

  /** Fields and the terms of which they must have one. */
  private Map<String, List<String>> conditions(Node.Pair pair) {
    if (!(pair.value() instanceof Node.Mapping mapping)) {
      Text expected = new Text("字段和值，例如 {stage: [draft]}", "fields and values: {stage: [draft]}");
      Text name = new Text("适用条件", "when");
      problems.add(Problem.of(Code.VALUE_TYPE, pair.value().place(), name, expected));
      return Map.of();
    }
    List<FieldSpec> chosen =
        fields.specs().stream()
            .filter(spec -> !spec.vocabulary().isEmpty())
            .map(RuleReader::several)
            .toList();
    FieldReader values =
        new FieldReader(fields.with(chosen), vocabularies, problems)
            .read(mapping, pair.key().place());
    Map<String, List<String>> when = new LinkedHashMap<>();
    values.values().forEach(value -> when.put(value.spec().key(), value.texts()));
    return when;
  }

  /** The same field, of which a condition names one value or several. */
  private static FieldSpec several(FieldSpec spec) {
    return new FieldSpec(
        spec.key(),
        spec.label(),
        spec.description(),
        false,
        Type.TEXTS,
        spec.vocabulary(),
        spec.example());
  }
}
