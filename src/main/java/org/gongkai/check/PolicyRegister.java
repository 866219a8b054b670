package org.gongkai.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gongkai.diag.Code;
import org.gongkai.diag.Place;
import org.gongkai.diag.Problem;
import org.gongkai.diag.Text;
import org.gongkai.kind.DocumentNumber;
import org.gongkai.ledger.PolicyEntry;
import org.gongkai.model.Document;
import org.gongkai.model.FieldValue;
import org.gongkai.model.Ledger;
import org.gongkai.model.Site;
import org.gongkai.stats.PolicyStock;
import org.gongkai.stats.PolicyStock.Policy;

/** A document with a page and a row in the register says the same in both: it is counted once. */
final class PolicyRegister implements Check {

  private static final List<String> COMPARED =
      List.of("category", "writtenOn", "effectiveOn", "expiresOn");

  @Override
  public List<Problem> run(Site site) {
    List<Problem> problems = new ArrayList<>();
    Map<String, Site.Item> documents = PolicyStock.documents(site);
    for (Ledger ledger : site.ledgers("policies")) {
      for (Ledger.Row row : ledger.rows()) {
        String number = ((PolicyEntry) row.entry()).number();
        DocumentNumber.correction(number)
            .ifPresent(
                right ->
                    problems.add(
                        Problem.of(
                            Code.DOCUMENT_NUMBER_MALFORMED, row.place("number"), number, right)));
        Optional.ofNullable(documents.get(number))
            .ifPresent(item -> compare(site, row, item, problems));
      }
    }
    return problems;
  }

  private static void compare(Site site, Ledger.Row row, Site.Item item, List<Problem> problems) {
    Document document = item.document();
    for (String key : COMPARED) {
      Optional<FieldValue> typed = row.value(key);
      Object there = document.value(key).map(FieldValue::value).orElse("–");
      if (typed.isPresent() && !typed.get().value().equals(there)) {
        Function<Object, String> shown =
            value ->
                key.equals("category")
                    ? site.config().vocabularies().get(key).label(value.toString())
                    : value.toString();
        problems.add(
            problem(
                row,
                item,
                row.place(key),
                typed.get().spec().label(),
                Text.of(shown.apply(typed.get().value())),
                Text.of(shown.apply(there)),
                document.place(key)));
      }
    }
    endings(site, row, item, problems);
  }

  private static void endings(Site site, Ledger.Row row, Site.Item item, List<Problem> problems) {
    Policy registered = PolicyStock.of((PolicyEntry) row.entry(), "");
    Policy published = PolicyStock.of(item);
    boolean told = row.value("endedOn").isPresent() || published.hasEnded(site.today());
    boolean same =
        registered.endedOn().equals(published.endedOn())
            && registered.ending().equals(published.ending());
    if (told && !same) {
      problems.add(
          problem(
              row,
              item,
              row.place("endedOn"),
              new Text("终止", "ending"),
              ending(site, registered),
              ending(site, published),
              item.document().place("documentNumber")));
    }
  }

  private static Text ending(Site site, Policy policy) {
    if (policy.endedOn().isEmpty()) {
      return new Text("没有终止", "none");
    }
    String day = policy.endedOn().get().toString();
    String label = site.config().vocabularies().get("ending").label(policy.ending());
    return new Text(day + " " + label, day + " " + policy.ending());
  }

  private static Problem problem(
      Ledger.Row row,
      Site.Item item,
      Place place,
      Text name,
      Text registered,
      Text published,
      Place there) {
    String number = ((PolicyEntry) row.entry()).number();
    return Problem.of(Code.REGISTER_CONTRADICTS, place, number, name, registered, published)
        .with("note.other-document", there);
  }
}
