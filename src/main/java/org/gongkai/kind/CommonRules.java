package org.gongkai.kind;

import java.util.List;
import java.util.Optional;
import org.gongkai.diag.Code;
import org.gongkai.field.FieldReader;
import org.gongkai.model.FieldSpec;
import org.gongkai.model.FieldValue;
import org.gongkai.model.FormerAddress;
import org.gongkai.model.Reference;

/** What must be right in the fields that documents of every kind have. */
final class CommonRules {

  private CommonRules() {}

  static void check(Reading reading) {
    withdrawal(reading);
    reading.fields().value("aliases").ifPresent(value -> aliases(reading, value));
  }

  /** Nothing is withdrawn without a word (政府网站发展指引), nor before it was there. */
  private static void withdrawal(Reading reading) {
    Optional<FieldValue> day = reading.fields().value("withdrawnOn");
    Optional<FieldValue> reason = reading.fields().value("withdrawnReason");
    if (day.isPresent() != reason.isPresent()) {
      FieldSpec spec = reading.spec(day.isPresent() ? "withdrawnReason" : "withdrawnOn");
      reading.report(
          Code.VALUE_MISSING,
          day.or(() -> reason).orElseThrow().place(),
          FieldReader.name(spec),
          spec.key(),
          spec.example());
    }
    reading.order("publishedOn", "withdrawnOn");
  }

  private static void aliases(Reading reading, FieldValue value) {
    for (Object item : (List<?>) value.value()) {
      Reference alias = (Reference) item;
      FormerAddress.fault(alias.target())
          .ifPresent(
              fault -> reading.report(Code.ALIAS_INVALID, alias.place(), alias.target(), fault));
    }
  }
}
