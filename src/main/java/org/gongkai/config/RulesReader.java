package org.gongkai.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.diag.Text;
import org.gongkai.field.FieldReader;
import org.gongkai.field.Fields;
import org.gongkai.model.FieldSpec;
import org.gongkai.model.FieldValue;
import org.gongkai.model.Node;
import org.gongkai.model.Period;
import org.gongkai.model.SiteConfig;
import org.gongkai.model.Vocabulary;
import org.gongkai.syntax.BuiltIn;

/** Reads {@code rules} of {@code site.yaml}, each of which replaces one that is shipped. */
public final class RulesReader {

  /** The keys under {@code rules}. */
  public static final Fields FIELDS = Fields.of(RuleFields.class);

  /** The rules that come with the program. */
  public static final String SHIPPED = "rules.yaml";

  private static final Set<String> PERIODS =
      Set.of("interpretationDue", "warnBeforeExpiry", "solicitationResultDue");

  /** Nobody makes a rule for a longer time than that. */
  private static final int MOST_YEARS = 100;

  private final List<Problem> problems;

  private RulesReader(List<Problem> problems) {
    this.problems = problems;
  }

  /** The shipped rules, some of them replaced. */
  static SiteConfig.Rules read(
      Node.Mapping own, Map<String, Vocabulary> vocabularies, List<Problem> problems) {
    Map<String, Object> values = shippedValues(vocabularies);
    values.putAll(new RulesReader(problems).values(own, vocabularies));
    return rules((RuleFields) FIELDS.make(values));
  }

  static SiteConfig.Rules shipped(Map<String, Vocabulary> vocabularies) {
    return rules((RuleFields) FIELDS.make(shippedValues(vocabularies)));
  }

  private static Map<String, Object> shippedValues(Map<String, Vocabulary> vocabularies) {
    RulesReader reader = new RulesReader(new ArrayList<>());
    Node.Mapping all = BuiltIn.mapping(RulesReader.class, SHIPPED);
    Map<String, Object> values = reader.values(all, vocabularies);
    if (!reader.problems.isEmpty()) {
      throw new IllegalStateException("broken rules " + reader.problems);
    }
    return values;
  }

  private Map<String, Object> values(Node.Mapping mapping, Map<String, Vocabulary> vocabularies) {
    FieldReader fields =
        new FieldReader(FIELDS, vocabularies, problems).read(mapping, mapping.place());
    Map<String, Object> values = new HashMap<>(fields.byKey());
    for (FieldValue value : fields.values()) {
      if (!isSound(value)) {
        values.remove(value.spec().key());
      }
    }
    // An empty list is an answer: nothing at all, not what is shipped.
    for (Node.Pair pair : mapping.pairs()) {
      FieldSpec spec = FIELDS.names().get(pair.key().text());
      boolean empty = pair.value() instanceof Node.Sequence list && list.items().isEmpty();
      if (spec != null && spec.type() == FieldSpec.Type.TEXTS && empty) {
        values.put(spec.key(), List.of());
      }
    }
    return values;
  }

  private boolean isSound(FieldValue value) {
    Optional<Text> wrong = Optional.empty();
    if (PERIODS.contains(value.spec().key())) {
      boolean period = Period.of((String) value.value()).isPresent();
      wrong =
          period
              ? wrong
              : Optional.of(
                  new Text(
                      "数字加 wd（工作日）、d（天）、m（月）或 y（年），例如 3wd",
                      "a number with wd (working days), d, m or y, such as 3wd"));
    } else if (value.value() instanceof Integer years) {
      boolean fine = years >= 0 && years <= MOST_YEARS;
      wrong = fine ? wrong : Optional.of(new Text("0 到 100 的整数", "a whole number from 0 to 100"));
    }
    wrong.ifPresent(
        expected ->
            problems.add(
                Problem.of(
                    Code.FORMAT_INVALID,
                    value.place(),
                    FieldReader.name(value.spec()),
                    value.texts().get(0),
                    expected)));
    return wrong.isEmpty();
  }

  private static SiteConfig.Rules rules(RuleFields fields) {
    return new SiteConfig.Rules(
        period(fields.interpretationDue()),
        fields.interpretationFor(),
        fields.interpretationSince(),
        fields.interpretationContact(),
        fields.validityFor(),
        fields.validitySince(),
        fields.validityYears(),
        fields.trialYears(),
        fields.trialWords(),
        period(fields.warnBeforeExpiry()),
        period(fields.solicitationResultDue()),
        fields.solicitationNotAlone());
  }

  private static Period period(String typed) {
    return Period.of(typed).orElseThrow();
  }
}
