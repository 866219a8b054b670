package org.gongkai.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gongkai.declaration.KindReader;
import org.gongkai.diag.Code;
import org.gongkai.diag.Nearest;
import org.gongkai.diag.Place;
import org.gongkai.diag.Problem;
import org.gongkai.diag.Text;
import org.gongkai.field.FieldReader;
import org.gongkai.field.Vocabularies;
import org.gongkai.kind.Kinds;
import org.gongkai.model.FieldSpec;
import org.gongkai.model.KindSpec;
import org.gongkai.model.Node;
import org.gongkai.model.Vocabulary;

/** The kinds and vocabularies of one site: those that come with the program, and its own. */
final class SiteKinds {

  private static final Pattern NAME = Pattern.compile("[a-zA-Z][A-Za-z0-9-]{0,39}");

  private static final Text OTHER =
      new Text(
          "一个字段，或者另一个称呼不同的反向关系，用了这个键", "a field has that key, or an inverse with another label");

  private final List<Problem> problems;
  private final Map<String, KindSpec> kinds = new TreeMap<>();
  private final Map<String, Vocabulary> vocabularies = new LinkedHashMap<>(SiteReader.VOCABULARIES);

  /** Lists under names that the program does not know. */
  private final List<Node.Scalar> lists = new ArrayList<>();

  /** Ids of kinds that {@code site.yaml} declares. */
  private final Set<String> own = new HashSet<>();

  SiteKinds(List<Problem> problems) {
    this.problems = problems;
    Kinds.ALL.forEach(kind -> kinds.put(kind.id(), kind.spec()));
  }

  List<KindSpec> kinds() {
    return List.copyOf(kinds.values());
  }

  Map<String, Vocabulary> vocabularies() {
    return vocabularies;
  }

  /** Reads the site's own terms: in the place of shipped ones, or under a name of their own. */
  void readVocabularies(Node.Pair pair, Node.Mapping mapping) {
    Map<Boolean, List<Node.Pair>> parts = new HashMap<>(Map.of(true, List.of(), false, List.of()));
    for (Node.Pair list : mapping.pairs()) {
      String name = list.key().text();
      boolean isNew =
          NAME.matcher(name).matches()
              && !SiteReader.VOCABULARY_FIELDS.names().containsKey(name)
              && !vocabularies.containsKey(name);
      List<Node.Pair> part = new ArrayList<>(parts.get(isNew));
      part.add(list);
      parts.put(isNew, part);
    }
    FieldReader fields =
        new FieldReader(SiteReader.VOCABULARY_FIELDS, vocabularies, problems)
            .read(new Node.Mapping(parts.get(false), mapping.place()), pair.key().place());
    for (FieldSpec spec : SiteReader.VOCABULARY_FIELDS.specs()) {
      fields
          .structure(spec.key())
          .ifPresent(p -> put(spec.key(), FieldReader.name(spec), p.value()));
    }
    for (Node.Pair list : parts.get(true)) {
      lists.add(list.key());
      put(list.key().text(), Text.of(list.key().text()), list.value());
    }
  }

  private void put(String name, Text label, Node terms) {
    vocabularies.put(name, Vocabularies.read(name, label, terms, problems));
  }

  /** Reads the kinds that columns may have. */
  void readKinds(Node.Mapping declared) {
    List<KindSpec> read = reader().read(declared);
    read.forEach(this::add);
    read.forEach(kind -> label(kind, declared));
    List<Vocabulary.Term> terms = new ArrayList<>(SiteReader.kindVocabulary(kinds()).terms());
    // A column of a kind that could not be read is not wrong, too.
    declared.pairs().stream()
        .map(pair -> pair.key().text())
        .filter(id -> !kinds.containsKey(id))
        .forEach(id -> terms.add(new Vocabulary.Term(id, id)));
    vocabularies.put("kind", new Vocabulary("kind", terms));
  }

  /** Columns may name a kind by its label: no two have the same. */
  private void label(KindSpec kind, Node.Mapping declared) {
    kinds.values().stream()
        .filter(k -> k.label().zh().equals(kind.label().zh()) && !k.id().equals(kind.id()))
        .findFirst()
        .ifPresent(
            other -> {
              Text reason =
                  new Text("内容类型 " + other.id() + " 叫这个名称", "the kind " + other.id() + " has it");
              Place place = declared.get(kind.id()).orElseThrow().place();
              problems.add(Problem.of(Code.FIELD_TAKEN, place, kind.label().zh(), reason));
            });
  }

  /** Reads the fields of a column; the id of its own kind. */
  Optional<String> readColumn(Node.Scalar column, String label, String base, Node.Pair fields) {
    if (own.contains(column.text())) {
      Text reason = new Text("kinds 里已经声明了这个内容类型", "kinds declares a kind of that name");
      problems.add(Problem.of(Code.FIELD_TAKEN, column.place(), column.text(), reason));
      return Optional.empty();
    }
    Optional<KindSpec> kind = reader().read(column, label, base, fields);
    kind.ifPresent(this::add);
    return kind.map(KindSpec::id);
  }

  private KindReader reader() {
    return new KindReader(Kinds.context(vocabularies), problems);
  }

  private void add(KindSpec kind) {
    own.add(kind.id());
    kinds.put(kind.id(), kind);
    kind.vocabularies().forEach(list -> vocabularies.put(list.name(), list));
  }

  /** What is wrong between the declarations, when all are read. */
  void check(Place declared) {
    Set<String> used = new TreeSet<>();
    Set<String> keys = new HashSet<>();
    Map<String, Text> inverses = new HashMap<>();
    List<FieldSpec> fields =
        kinds.values().stream().flatMap(kind -> kind.fields().stream()).toList();
    fields.forEach(field -> used.add(field.vocabulary()));
    fields.forEach(field -> keys.add(field.key()));
    for (FieldSpec field : fields) {
      field
          .inverse()
          .filter(
              i ->
                  keys.contains(i.key())
                      || !inverses.computeIfAbsent(i.key(), k -> i.label()).equals(i.label()))
          .ifPresent(i -> problems.add(Problem.of(Code.FIELD_TAKEN, declared, i.key(), OTHER)));
    }
    for (Node.Scalar list : lists) {
      if (!used.contains(list.text())) {
        problems.add(unused(list));
      }
    }
  }

  /** A list that no field chooses from: probably the name of another one, misspelt. */
  private static Problem unused(Node.Scalar list) {
    Set<String> names = SiteReader.VOCABULARY_FIELDS.names().keySet();
    Text hint = Nearest.to(list.text(), names).map(Nearest::question).orElse(Text.of(""));
    return Problem.of(Code.VOCABULARY_UNUSED, list.place(), list.text(), hint);
  }
}
