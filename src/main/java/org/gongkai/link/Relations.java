package org.gongkai.link;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.diag.Text;
import org.gongkai.model.Document;
import org.gongkai.model.FieldSpec;
import org.gongkai.model.FieldValue;
import org.gongkai.model.Reference;
import org.gongkai.model.Site;

/** Finds the documents that fields name, and tells the other end of it. */
final class Relations {

  /** What a relation is called at its other end. */
  private static final Map<String, String> INVERSES =
      Map.of(
          "repeals", "repealedBy",
          "declaresLapsed", "lapsedBy",
          "amends", "amendedBy",
          "replaces", "replacedBy",
          "implements", "implementedBy",
          "forwards", "forwardedBy",
          "corrects", "correctedBy");

  private final Register register;
  private final List<Problem> problems;
  private final Map<Document, List<Site.Relation>> all = new IdentityHashMap<>();

  private Relations(Register register, List<Problem> problems) {
    this.register = register;
    this.problems = problems;
  }

  /** The relations between documents that are shown, by document, both ends. */
  static Map<Document, List<Site.Relation>> of(Register register, List<Problem> problems) {
    Relations relations = new Relations(register, problems);
    for (Document document : register.documents()) {
      for (FieldValue value : document.values()) {
        if (value.spec().type() == FieldSpec.Type.REFERENCES) {
          document.references(value.spec().key()).forEach(r -> relations.add(document, value, r));
        }
      }
    }
    return relations.all;
  }

  private void add(Document document, FieldValue field, Reference reference) {
    String name = reference.target();
    List<Document> named = register.named(name);
    Optional<Document> other = named.stream().findFirst();
    if (named.size() > 1) {
      if (isChecked(document)) {
        problems.add(ambiguous(reference, named));
      }
    } else if (other.isEmpty()) {
      if (!register.isUnread(name) && isChecked(document)) {
        problems.add(Problem.of(Code.REFERENCE_UNKNOWN, reference.place(), name, suggestion(name)));
      }
    } else if (other.get() == document) {
      problems.add(Problem.of(Code.REFERENCE_SELF, reference.place(), name));
    } else if (!register.isThereFor(other.get(), document)) {
      if (isChecked(document)) {
        problems.add(Problem.of(Code.LINK_DRAFT, reference.place(), name));
      }
    } else if (register.isShown(document)) {
      String key = field.spec().key();
      relate(document, key, other.get());
      relate(other.get(), INVERSES.getOrDefault(key, key), document);
    }
  }

  private static Problem ambiguous(Reference reference, List<Document> named) {
    List<String> paths = named.stream().map(Document::path).toList();
    Text list = new Text(String.join("、", paths), String.join(", ", paths));
    String count = String.valueOf(paths.size());
    return Problem.of(Code.REFERENCE_AMBIGUOUS, reference.place(), reference.target(), count, list);
  }

  /** A draft is work in progress: what it names may still come. */
  private boolean isChecked(Document document) {
    return register.pending(document) != Pending.DRAFT || register.isShown(document);
  }

  private void relate(Document document, String key, Document other) {
    all.computeIfAbsent(document, d -> new ArrayList<>()).add(new Site.Relation(key, other));
  }

  private Text suggestion(String name) {
    if (!register.suggests()) {
      return Text.of("");
    }
    return Near.among(
        name, Stream.concat(register.numbers().stream(), register.paths().stream()).toList());
  }
}
