package org.gongkai.output;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.lists.Library;
import org.gongkai.model.Document;
import org.gongkai.model.Site;

/**
 * Policies in the words of the European Legislation Identifier (ELI): one node beside schema.org's.
 */
final class EliData {

  static final String ONTOLOGY = "http://data.europa.eu/eli/ontology#";
  static final String XSD = "http://www.w3.org/2001/XMLSchema#";

  private static final String SKOS_LABEL = "http://www.w3.org/2004/02/skos/core#prefLabel";

  /** Chinese, in the EU's list of languages. */
  private static final String CHINESE =
      "http://publications.europa.eu/resource/authority/language/ZHO";

  /** Relations by the keys of both their ends. */
  private static final Map<String, String> RELATIONS =
      Map.ofEntries(
          Map.entry("repeals", "repeals"),
          Map.entry("declaresLapsed", "repeals"),
          Map.entry("replaces", "repeals"),
          Map.entry("repealedBy", "repealed_by"),
          Map.entry("lapsedBy", "repealed_by"),
          Map.entry("replacedBy", "repealed_by"),
          Map.entry("amends", "changes"),
          Map.entry("repealsPartly", "changes"),
          Map.entry("amendedBy", "changed_by"),
          Map.entry("partlyRepealedBy", "changed_by"),
          Map.entry("corrects", "corrects"),
          Map.entry("correctedBy", "corrected_by"),
          Map.entry("implements", "ensures_implementation_of"),
          Map.entry("implementedBy", "implementation_ensured_by"));

  private EliData() {}

  static Map<String, Object> resource(Plan plan, Site.Item item) {
    Document document = item.document();
    String url = plan.absolute(document.folder());
    Map<String, Object> expression =
        LinkedData.Node.of("eli:LegalExpression", url + "#text")
            .put("eli:realizes", LinkedData.id(url))
            .put("eli:language", LinkedData.id(CHINESE))
            .put("eli:title", chinese(document.title()))
            .map();
    LinkedData.Node node =
        LinkedData.Node.of("eli:LegalResource", url)
            .put("eli:id_local", document.text("documentNumber"))
            .put("eli:type_document", type(plan, document))
            .all("eli:passed_by", bodies(plan, document))
            .put("eli:date_document", date(document.date("writtenOn")))
            .put("eli:date_publication", date(document.day("publishedOn")))
            .put("eli:first_date_entry_in_force", date(document.date("effectiveOn")))
            .put("eli:date_no_longer_in_force", date(PolicyData.end(item, plan.site().today())))
            .put("eli:in_force", LinkedData.id(ONTOLOGY + "InForce-" + force(item)))
            .all("eli:is_about", subjects(plan, document));
    related(plan, item).forEach(node::all);
    return node.put("eli:is_realized_by", expression).map();
  }

  private static Object date(Optional<LocalDate> day) {
    return day.<Object>map(d -> LinkedData.pairs("@type", "xsd:date", "@value", d.toString()))
        .orElse("");
  }

  private static String force(Site.Item item) {
    return switch (PolicyData.force(item.status())) {
      case "InForce" -> "inForce";
      case "PartiallyInForce" -> "partiallyInForce";
      default -> "notInForce";
    };
  }

  /** The category (文件类别); its list in the policy library, if there is one, is its address. */
  private static Object type(Plan plan, Document document) {
    String key = document.text("category");
    String list =
        plan.library().facets().stream()
            .filter(facet -> facet.key().equals("category"))
            .flatMap(facet -> facet.values().stream())
            .filter(value -> value.key().equals(key))
            .map(Library.Value::folder)
            .findFirst()
            .orElse("");
    return key.isEmpty() ? "" : concept(plan, list, plan.label("category", key));
  }

  private static Map<String, Object> concept(Plan plan, String list, String label) {
    Map<String, Object> concept = new LinkedHashMap<>();
    if (!list.isEmpty()) {
      concept.put("@id", plan.absolute(list));
    }
    concept.put(SKOS_LABEL, chinese(label));
    return concept;
  }

  private static Map<String, Object> chinese(String text) {
    return LinkedData.pairs("@value", text, "@language", "zh");
  }

  private static List<Object> bodies(Plan plan, Document document) {
    List<Object> bodies = new ArrayList<>();
    document.texts("issuers").forEach(name -> bodies.add(LinkedData.body(plan, name)));
    return bodies;
  }

  private static List<Object> subjects(Plan plan, Document document) {
    List<Object> subjects = new ArrayList<>();
    for (String key : document.texts("subject")) {
      String label = plan.label("subject", key);
      subjects.add(concept(plan, plan.taxonomies().folder("subject", label), label));
    }
    return subjects;
  }

  /** Relations that hold, by ELI's names. */
  private static Map<String, List<Object>> related(Plan plan, Site.Item item) {
    Map<String, List<Object>> all = new LinkedHashMap<>();
    for (Site.Relation relation : item.relations()) {
      String name = RELATIONS.getOrDefault(relation.key(), "");
      if (!name.isEmpty() && relation.force() == Site.Force.HOLDS) {
        List<Object> others = all.computeIfAbsent("eli:" + name, key -> new ArrayList<>());
        Object other = LinkedData.id(plan.absolute(relation.other().folder()));
        if (!others.contains(other)) {
          others.add(other);
        }
      }
    }
    return all;
  }
}
