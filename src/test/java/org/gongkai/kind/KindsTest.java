package org.gongkai.kind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.config.SiteReader;
import org.gongkai.field.Fields;
import org.gongkai.ledger.LedgerKind;
import org.gongkai.ledger.Ledgers;
import org.gongkai.model.FieldSpec;
import org.gongkai.model.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the fields say of themselves. */
class KindsTest {

  static Stream<Fields> fields() {
    return Stream.concat(
        Stream.concat(
            Kinds.ALL.stream().map(Kind::fields), Ledgers.ALL.stream().map(LedgerKind::fields)),
        Stream.of(
            SiteReader.FIELDS,
            SiteReader.CONTACT_FIELDS,
            SiteReader.COLUMN_FIELDS,
            SiteReader.VOCABULARY_FIELDS));
  }

  @ParameterizedTest
  @MethodSource("fields")
  void everyFieldIsDescribed(Fields fields) {
    assertFalse(fields.specs().isEmpty());
    for (FieldSpec spec : fields.specs()) {
      List<String> texts =
          List.of(
              spec.key(),
              spec.label().zh(),
              spec.label().en(),
              spec.description().zh(),
              spec.description().en(),
              spec.example());
      assertTrue(texts.stream().noneMatch(String::isBlank), spec.toString());
      assertTrue(spec.key().matches("[a-z][A-Za-z0-9]*"), spec.key());
      assertTrue(spec.description().zh().endsWith("。"), spec.description().zh());
      assertTrue(spec.description().en().endsWith("."), spec.description().en());
      assertTrue(
          spec.vocabulary().isEmpty() || SiteReader.VOCABULARIES.containsKey(spec.vocabulary()),
          spec.vocabulary());
    }
  }

  @ParameterizedTest
  @MethodSource("fields")
  void keysAndLabelsAreUnique(Fields fields) {
    Set<String> names = new HashSet<>();
    for (FieldSpec spec : fields.specs()) {
      assertTrue(names.add(spec.key()), spec.key());
      assertTrue(names.add(spec.label().zh()), spec.label().zh());
    }
    assertEquals(names, fields.names().keySet());
  }

  @Test
  void kindsAreSortedById() {
    List<String> ids = Kinds.ALL.stream().map(Kind::id).toList();
    assertEquals(ids.stream().sorted().toList(), ids);
  }

  @Test
  void examplesOfTermsAreTerms() {
    fields()
        .flatMap(f -> f.specs().stream())
        .filter(spec -> !spec.vocabulary().isEmpty())
        .forEach(
            spec -> {
              Vocabulary vocabulary = SiteReader.VOCABULARIES.get(spec.vocabulary());
              assertTrue(vocabulary.find(spec.example()).isPresent(), spec.toString());
            });
  }
}
