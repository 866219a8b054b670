package org.gongkai.harvest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.diag.Text;
import org.gongkai.model.Vocabulary;
import org.gongkai.output.Plan;

/** The subjects (主题分类) as a SKOS concept scheme of two levels. */
final class Subjects {

  private static final String VOCABULARY = "subject";
  private static final char LEVEL = '\\';

  private final Addresses addresses;
  private final List<Vocabulary.Term> terms;
  private final Map<String, Vocabulary.Term> byLabel = new HashMap<>();
  private final Plan plan;

  Subjects(Plan plan, Addresses addresses) {
    this.plan = plan;
    this.addresses = addresses;
    this.terms = plan.config().vocabularies().get(VOCABULARY).terms();
    terms.forEach(term -> byLabel.put(term.label(), term));
  }

  String scheme() {
    return addresses.own("subjects");
  }

  /** The concept of a value of the vocabulary. */
  String concept(String key) {
    return addresses.own("subject/" + key.replace(LEVEL, '/'));
  }

  void describe(Graph graph) {
    Graph.Node scheme =
        graph.node(scheme(), "skos:ConceptScheme").add(Words.TITLE, new Text("主题分类", "Subjects"));
    for (Vocabulary.Term term : terms) {
      String iri = concept(term.key());
      String label = term.label();
      int level = label.lastIndexOf(LEVEL);
      Graph.Node concept =
          graph
              .node(iri, "skos:Concept")
              .add(Words.PREFERRED_LABEL, Text.of(label.substring(level + 1)))
              .add(Words.NOTATION, term.key())
              .add(Words.IN_SCHEME, scheme());
      Optional<String> above =
          level < 0
              ? Optional.empty()
              : Optional.ofNullable(byLabel.get(label.substring(0, level)))
                  .map(parent -> concept(parent.key()));
      if (above.isPresent()) {
        concept.add(Words.BROADER, above.get());
        graph.node(above.get()).add(Words.NARROWER, iri);
      } else {
        scheme.add(Words.TOP_CONCEPT, iri);
        concept.add(Words.TOP_CONCEPT_OF, scheme());
      }
      String list = plan.taxonomies().folder(VOCABULARY, label);
      if (!list.isEmpty()) {
        concept.add(Words.SEE_ALSO, addresses.absolute(list));
      }
    }
  }
}
