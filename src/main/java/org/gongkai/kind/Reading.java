package org.gongkai.kind;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.diag.Code;
import org.gongkai.diag.Place;
import org.gongkai.diag.Problem;
import org.gongkai.diag.Text;
import org.gongkai.field.FieldReader;
import org.gongkai.model.Entry;
import org.gongkai.model.FieldSpec;
import org.gongkai.model.FieldValue;
import org.gongkai.model.SiteConfig;

/**
 * A document while it is being read.
 *
 * @param problems gets what is wrong
 */
record Reading(Entry entry, FieldReader fields, SiteConfig config, List<Problem> problems) {

  void report(Code code, Place place, Object... args) {
    problems.add(Problem.of(code, place, args));
  }

  /** What is known of a field that the kind has. */
  FieldSpec spec(String key) {
    return fields.spec(key);
  }

  /** Reports a value that is not written as it should be. */
  void malformed(FieldValue value, Text expected) {
    report(
        Code.FORMAT_INVALID,
        value.place(),
        FieldReader.name(value.spec()),
        value.texts().get(0),
        expected);
  }

  /** The terms of a value, as people read them. */
  String label(String vocabulary, FieldValue value) {
    return value.texts().stream()
        .map(key -> config.vocabularies().get(vocabulary).label(key))
        .collect(Collectors.joining("、"));
  }

  /** The day in a field, if it was filled in with one. */
  Optional<LocalDate> date(String key) {
    return fields.value(key).map(Reading::day);
  }

  /** Two dates of which the first cannot come after the second. */
  void order(String first, String second) {
    Optional<FieldValue> before = fields.value(first);
    Optional<FieldValue> after = fields.value(second);
    if (before.isPresent() && after.isPresent()) {
      LocalDate from = day(before.get());
      LocalDate to = day(after.get());
      if (from.isAfter(to)) {
        report(
            Code.DATES_ORDER,
            after.get().place(),
            FieldReader.name(before.get().spec()),
            from,
            FieldReader.name(after.get().spec()),
            to);
      }
    }
  }

  private static LocalDate day(FieldValue value) {
    return value.value() instanceof LocalDateTime moment
        ? moment.toLocalDate()
        : (LocalDate) value.value();
  }
}
