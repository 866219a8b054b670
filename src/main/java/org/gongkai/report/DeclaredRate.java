package org.gongkai.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.diag.Code;
import org.gongkai.diag.Nearest;
import org.gongkai.diag.Place;
import org.gongkai.diag.Problem;
import org.gongkai.diag.Text;
import org.gongkai.field.FieldReader;
import org.gongkai.model.Node;

/**
 * A rate in the text that no record gives, declared with what it was worked out from (口径), or that
 * nobody says what.
 *
 * @param name as in the text: 政府网站年合格率
 * @param share numerator and denominator; empty if they are not known
 * @param base what they count; empty if it is not known
 */
public record DeclaredRate(
    String name, BigDecimal value, Optional<Share> share, String base, Place place) {

  /** Two numbers that a rate is worked out from. */
  public record Share(BigDecimal numerator, BigDecimal denominator) {

    /** In percent, rounded half up. */
    public BigDecimal percent(int decimals) {
      return numerator
          .multiply(BigDecimal.valueOf(100))
          .divide(denominator, decimals, RoundingMode.HALF_UP);
    }
  }

  private static final Text FIELD = new Text("比率口径", "rates");
  private static final Text EXPECTED =
      new Text(
          "比率名称和 {value: 数值, numerator: 分子, denominator: 分母, base: 口径}",
          "names with {value, numerator, denominator, base}");
  private static final Pattern PERCENT = Pattern.compile("(?:0|[1-9][0-9]{0,2})(?:\\.[0-9]{1,2})?");
  private static final Pattern COUNT = Pattern.compile("0|[1-9][0-9]{0,8}");
  private static final Map<String, String> KEYS = keys();

  private static Map<String, String> keys() {
    Map<String, String> keys = new LinkedHashMap<>();
    for (String key : List.of("value", "numerator", "denominator", "base")) {
      keys.put(key, key);
    }
    keys.put("数值", "value");
    keys.put("分子", "numerator");
    keys.put("分母", "denominator");
    keys.put("口径", "base");
    return java.util.Collections.unmodifiableMap(keys);
  }

  /** What readers are told of where it comes from. */
  public String origin() {
    if (share.isEmpty()) {
      return base.isEmpty() ? "计算口径未说明，分子、分母不详" : base + "（分子、分母不详）";
    }
    String numbers =
        share.get().numerator().toPlainString() + "÷" + share.get().denominator().toPlainString();
    return base.isEmpty() ? numbers : numbers + "，" + base;
  }

  /** Reads the rates that a report declares. */
  public static List<DeclaredRate> read(Node node, List<Problem> problems) {
    if (!(node instanceof Node.Mapping mapping)) {
      problems.add(Problem.of(Code.VALUE_TYPE, node.place(), FIELD, EXPECTED));
      return List.of();
    }
    List<DeclaredRate> rates = new ArrayList<>();
    for (Node.Pair pair : mapping.pairs()) {
      rate(pair, problems).ifPresent(rates::add);
    }
    return rates;
  }

  private static Optional<DeclaredRate> rate(Node.Pair pair, List<Problem> problems) {
    Map<String, Node.Scalar> found = new LinkedHashMap<>();
    if (pair.value() instanceof Node.Scalar value) {
      found.put("value", value);
    } else if (pair.value() instanceof Node.Mapping parts) {
      for (Node.Pair part : parts.pairs()) {
        String key = KEYS.get(part.key().text());
        if (key == null) {
          String near = Nearest.to(part.key().text(), KEYS.keySet()).orElse("");
          problems.add(FieldReader.unknownKey(part.key(), near));
        } else if (part.value() instanceof Node.Scalar scalar) {
          found.put(key, scalar);
        } else {
          problems.add(Problem.of(Code.VALUE_TYPE, part.value().place(), key, EXPECTED));
        }
      }
    }
    String name = pair.key().text().strip();
    Optional<BigDecimal> value = number(found.get("value"), PERCENT);
    Optional<BigDecimal> numerator = number(found.get("numerator"), COUNT);
    Optional<BigDecimal> denominator = number(found.get("denominator"), COUNT);
    boolean both = numerator.isPresent() == denominator.isPresent();
    boolean typed =
        found.containsKey("numerator") == numerator.isPresent()
            && found.containsKey("denominator") == denominator.isPresent();
    boolean divides = denominator.isEmpty() || denominator.get().signum() > 0;
    if (value.isEmpty() || !both || !typed || !divides || name.isEmpty()) {
      problems.add(Problem.of(Code.VALUE_TYPE, pair.value().place(), name, EXPECTED));
      return Optional.empty();
    }
    String base = Optional.ofNullable(found.get("base")).map(Node.Scalar::text).orElse("");
    return Optional.of(
        new DeclaredRate(
            name,
            value.get(),
            numerator.map(n -> new Share(n, denominator.orElseThrow())),
            base.strip(),
            pair.key().place()));
  }

  private static Optional<BigDecimal> number(Node.Scalar scalar, Pattern form) {
    return Optional.ofNullable(scalar)
        .map(s -> s.text().strip().replaceFirst("%$", ""))
        .filter(text -> form.matcher(text).matches())
        .map(BigDecimal::new);
  }
}
