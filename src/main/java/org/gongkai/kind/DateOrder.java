package org.gongkai.kind;

import java.util.List;
import java.util.Map;
import org.gongkai.model.Body;
import org.gongkai.model.Document;
import org.gongkai.model.KindRule;
import org.gongkai.model.KindSpec;

/**
 * The rules of a declared kind: those of its base, and its own for dates that come in an order.
 *
 * @param orders keys of date fields, the earlier ones first
 */
record DateOrder(Kind.Rules base, List<List<String>> orders) implements Kind.Rules {

  static Kind.Rules after(Kind.Rules base, KindSpec spec) {
    return new DateOrder(
        base,
        spec.rules().stream()
            .filter(KindRule.Order.class::isInstance)
            .map(rule -> ((KindRule.Order) rule).fields())
            .toList());
  }

  @Override
  public Map<String, Object> read(Reading reading) {
    for (List<String> order : orders) {
      List<String> filled =
          order.stream().filter(key -> reading.fields().value(key).isPresent()).toList();
      for (int i = 1; i < filled.size(); i++) {
        reading.order(filled.get(i - 1), filled.get(i));
      }
    }
    return base.read(reading);
  }

  @Override
  public List<Document.Part> parts(Document.Content content, Body body) {
    return base.parts(content, body);
  }
}
