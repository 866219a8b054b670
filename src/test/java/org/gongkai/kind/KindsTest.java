package org.gongkai.kind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.config.RulesReader;
import org.gongkai.config.SiteReader;
import org.gongkai.declaration.DeclarationFields;
import org.gongkai.declaration.KindReader;
import org.gongkai.diag.Problem;
import org.gongkai.diag.SourceText;
import org.gongkai.field.Fields;
import org.gongkai.ledger.LedgerKind;
import org.gongkai.ledger.Ledgers;
import org.gongkai.model.FieldSpec;
import org.gongkai.model.KindSpec;
import org.gongkai.model.Node;
import org.gongkai.model.Vocabulary;
import org.gongkai.syntax.ContentFile;
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
            SiteReader.LICENCE_FIELDS,
            SiteReader.COLUMN_FIELDS,
            SiteReader.VOCABULARY_FIELDS,
            DeclarationFields.KIND,
            DeclarationFields.FIELD,
            DeclarationFields.INVERSE,
            DeclarationFields.WITHIN,
            DeclarationFields.LASTS,
            DeclarationFields.ORDER,
            RulesReader.FIELDS));
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
              boolean list = spec.type() == FieldSpec.Type.TEXTS;
              String terms = list ? spec.example().replaceAll("[\\[\\]]", "") : spec.example();
              for (String term : list ? terms.split(", ") : new String[] {terms}) {
                assertTrue(vocabulary.find(term).isPresent(), spec.toString());
              }
            });
  }

  @Test
  void declaredKindsSayWhatTheyAreFor() {
    for (Kind kind : Kinds.ALL) {
      if (!kind.spec().base().equals(kind.id())) {
        assertTrue(kind.spec().description().zh().endsWith("。"), kind.id());
        assertTrue(kind.spec().description().en().endsWith("."), kind.id());
        assertFalse(kind.label().zh().equals(kind.label().en()), kind.id());
        kind.fields()
            .specs()
            .forEach(spec -> assertTrue(spec.label().en().matches("[A-Za-z -]+"), spec.toString()));
      }
    }
  }

  /** A site's kind must not be printed with a template that is not made for documents. */
  @Test
  void namesOfOtherTemplatesAreTaken() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("templates"))) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString().replace(".ftlh", "");
        if (file.toString().endsWith(".ftlh") && name.matches("[a-z].*")) {
          String yaml = name + ": {label: 例, fields: {place: {label: 地点}}}\n";
          List<Problem> problems = new ArrayList<>();
          Node.Mapping kinds =
              ContentFile.mapping(new SourceText("x.yaml", yaml), problems).orElseThrow();
          List<KindSpec> read =
              new KindReader(Kinds.context(SiteReader.VOCABULARIES), problems).read(kinds);
          boolean declared = Kinds.of(name).filter(k -> !k.spec().base().equals(name)).isPresent();
          assertEquals(declared, !read.isEmpty(), name);
        }
      }
    }
  }
}
