package org.gongkai.field;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.diag.Code;
import org.gongkai.diag.Nearest;
import org.gongkai.diag.Problem;
import org.gongkai.diag.Text;
import org.gongkai.model.Node;
import org.gongkai.model.Vocabulary;
import org.gongkai.model.Vocabulary.Term;
import org.gongkai.syntax.BuiltIn;

/** The closed lists of values (词表) that fields choose from. */
public final class Vocabularies {

  /** By name; a site may put its own terms in the place of some of them. */
  public static final Map<String, Vocabulary> SHIPPED = shipped();

  private static final String LEVEL = "\\";
  private static final int MOST_LISTED = 12;

  private Vocabularies() {}

  private static Map<String, Vocabulary> shipped() {
    List<Problem> problems = new ArrayList<>();
    Map<String, Vocabulary> all = new LinkedHashMap<>();
    for (Node.Pair list : BuiltIn.mapping(Vocabularies.class, "vocabularies.yaml").pairs()) {
      String name = list.key().text();
      all.put(name, read(name, Text.of(name), list.value(), problems));
    }
    if (!problems.isEmpty()) {
      throw new IllegalStateException("broken vocabularies " + problems);
    }
    return Collections.unmodifiableMap(all);
  }

  /** Reads a list of terms: a text, or {@code {key: …, label: …}} where data need another name. */
  public static Vocabulary read(String name, Text label, Node node, List<Problem> problems) {
    List<Term> terms = new ArrayList<>();
    if (node instanceof Node.Sequence list) {
      Map<String, Node> seen = new LinkedHashMap<>();
      for (Node item : list.items()) {
        term(label, item, problems).ifPresent(term -> add(term, item, terms, seen, problems));
      }
    } else {
      problems.add(
          Problem.of(Code.VALUE_TYPE, node.place(), label, new Text("词条的列表", "a list of terms")));
    }
    return new Vocabulary(name, terms);
  }

  private static void add(
      Term term, Node item, List<Term> terms, Map<String, Node> seen, List<Problem> problems) {
    for (String word : List.of(term.key(), term.label())) {
      Node first = seen.putIfAbsent(word, item);
      if (first != null && first != item) {
        problems.add(
            Problem.of(Code.KEY_REPEATED, item.place(), term.key(), term.label())
                .with("note.first-here", first.place()));
        return;
      }
    }
    terms.add(term);
  }

  private static Optional<Term> term(Text label, Node item, List<Problem> problems) {
    if (item instanceof Node.Scalar scalar && isTerm(scalar)) {
      String text = scalar.text().strip();
      return Optional.of(new Term(text, text));
    }
    if (item instanceof Node.Mapping pair && pair.pairs().size() == 2) {
      Optional<String> key = text(pair, "key");
      Optional<String> shown = text(pair, "label");
      if (key.isPresent() && shown.isPresent()) {
        return Optional.of(new Term(key.get(), shown.get()));
      }
    }
    Text expected = new Text("一个词，或 {key: …, label: …}", "a text, or {key: …, label: …}");
    problems.add(Problem.of(Code.VALUE_TYPE, item.place(), label, expected));
    return Optional.empty();
  }

  private static boolean isTerm(Node.Scalar scalar) {
    return !scalar.isBlank() && FieldReader.isLine(scalar.text().strip());
  }

  private static Optional<String> text(Node.Mapping pair, String key) {
    return pair.get(key)
        .filter(value -> value instanceof Node.Scalar scalar && isTerm(scalar))
        .map(value -> ((Node.Scalar) value).text().strip());
  }

  /** What was probably meant, or else what may be written. */
  static Text suggestion(String typed, Vocabulary vocabulary) {
    List<String> names = new ArrayList<>();
    for (Term term : vocabulary.terms()) {
      names.add(term.label());
      if (!term.key().equals(term.label())) {
        names.add(term.key());
      }
    }
    Optional<String> near = nearest(typed, names);
    if (near.isPresent()) {
      return Nearest.quotedQuestion(near.get());
    }
    List<Term> choice = choice(typed, vocabulary.terms());
    return new Text(
        "可以写：" + listed(choice, term -> both(term.label(), term.key(), "（", "）")),
        "one of: " + listed(choice, term -> both(term.key(), term.label(), " (", ")")));
  }

  private static String listed(List<Term> choice, Function<Term, String> name) {
    String more = choice.size() > MOST_LISTED ? " ……" : "";
    return choice.stream().limit(MOST_LISTED).map(name).collect(Collectors.joining(" ｜ ")) + more;
  }

  /** A term once, with the other name that it can be written by. */
  private static String both(String name, String other, String opening, String closing) {
    return name.equals(other) ? name : name + opening + other + closing;
  }

  private static Optional<String> nearest(String typed, List<String> names) {
    List<String> sameEnd = names.stream().filter(n -> last(n).equals(last(typed))).toList();
    if (sameEnd.size() == 1) {
      return Optional.of(sameEnd.get(0));
    }
    // Whoever typed two levels did not mean the first alone.
    Optional<String> near =
        Nearest.to(typed, names).filter(n -> n.contains(LEVEL) || !typed.contains(LEVEL));
    if (near.isPresent()) {
      return near;
    }
    List<String> ends = names.stream().map(Vocabularies::last).distinct().toList();
    return Nearest.to(last(typed), ends)
        .map(end -> names.stream().filter(n -> last(n).equals(end)).toList())
        .filter(found -> found.size() == 1)
        .map(found -> found.get(0));
  }

  /** The last level of a subject, however the levels were separated. */
  private static String last(String path) {
    int cut =
        Math.max(path.lastIndexOf('\\'), Math.max(path.lastIndexOf('/'), path.lastIndexOf('＼')));
    return path.substring(cut + 1).strip();
  }

  /** Second levels under a first level that is right, else the first levels. */
  private static List<Term> choice(String typed, List<Term> terms) {
    for (Term term : terms) {
      String name = term.label();
      if (!name.contains(LEVEL) && typed.startsWith(name)) {
        List<Term> below = terms.stream().filter(t -> t.label().startsWith(name + LEVEL)).toList();
        if (!below.isEmpty()) {
          return below;
        }
      }
    }
    return terms.stream().filter(term -> !term.label().contains(LEVEL)).toList();
  }
}
