package org.gongkai.output;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.model.Document;
import org.gongkai.model.Site;

/** Policies as schema.org's Legislation, their relations told from the side of who acts. */
final class PolicyData {

  private static final Map<String, String> ACTS =
      Map.of(
          "repeals", "legislationRepeals",
          "declaresLapsed", "legislationRepeals",
          "replaces", "legislationRepeals",
          "amends", "legislationAmends",
          "repealsPartly", "legislationChanges",
          "corrects", "legislationCorrects",
          "implements", "legislationEnsuresImplementationOf");

  /** At the other end: schema.org has no names for these, so the acting document becomes a node. */
  private static final Map<String, String> ACTED =
      Map.of(
          "repealedBy", "legislationRepeals",
          "lapsedBy", "legislationRepeals",
          "replacedBy", "legislationRepeals",
          "amendedBy", "legislationAmends",
          "partlyRepealedBy", "legislationChanges",
          "correctedBy", "legislationCorrects",
          "implementedBy", "legislationEnsuresImplementationOf");

  private PolicyData() {}

  /** The word of schema.org for a status. */
  static String force(String status) {
    return switch (status) {
      case "inForce", "amended" -> "InForce";
      case "partly" -> "PartiallyInForce";
      default -> "NotInForce";
    };
  }

  /** The first day without force: of a repeal or lapse that holds, or behind its last day. */
  static Optional<LocalDate> end(Site.Item item, LocalDate today) {
    Stream<LocalDate> acted =
        item.relations().stream()
            .filter(r -> List.of("repealedBy", "replacedBy", "lapsedBy").contains(r.key()))
            .filter(r -> r.force() == Site.Force.HOLDS)
            .flatMap(r -> r.since().stream());
    Stream<LocalDate> over =
        item.document().date("expiresOn").map(day -> day.plusDays(1)).stream()
            .filter(day -> !day.isAfter(today));
    return Stream.concat(acted, over).min(Comparator.naturalOrder());
  }

  static void describe(Plan plan, Site.Item item, LinkedData.Node node) {
    Document document = item.document();
    List<Object> issuers = new ArrayList<>();
    document.texts("issuers").forEach(name -> issuers.add(LinkedData.body(plan, name)));
    node.put("legislationIdentifier", document.text("documentNumber"))
        .put("legislationDate", document.text("writtenOn"))
        .put("legislationDateOfApplicability", document.text("effectiveOn"))
        .put("temporalCoverage", valid(item, plan.site().today()))
        .put("legislationLegalForce", "https://schema.org/" + force(item.status()))
        .all("legislationPassedBy", issuers)
        .put("legislationType", labels(plan, document, "category"))
        .put("genre", labels(plan, document, "genre"))
        .all("about", subjects(plan, document));
    acts(plan, item).forEach(node::all);
  }

  private static List<Object> subjects(Plan plan, Document document) {
    List<Object> subjects = new ArrayList<>();
    for (String key : document.texts("subject")) {
      subjects.add(
          new LinkedData.Node("DefinedTerm").put("name", plan.label("subject", key)).map());
    }
    return subjects;
  }

  private static String labels(Plan plan, Document document, String key) {
    return document.texts(key).stream()
        .map(value -> plan.label(key, value))
        .reduce((a, b) -> a + "；" + b)
        .orElse("");
  }

  /** From when to when it is or was in force; open where no end is known. */
  private static String valid(Site.Item item, LocalDate today) {
    Document document = item.document();
    Optional<LocalDate> last =
        end(item, today).map(day -> day.minusDays(1)).or(() -> document.date("expiresOn"));
    return document
        .date("effectiveOn")
        .map(from -> from + "/" + last.map(LocalDate::toString).orElse(".."))
        .orElse("");
  }

  private static Map<String, List<Object>> acts(Plan plan, Site.Item item) {
    Map<String, List<Object>> all = new LinkedHashMap<>();
    for (Site.Relation relation : item.relations()) {
      String name = ACTS.getOrDefault(relation.key(), "");
      if (!name.isEmpty() && relation.force() == Site.Force.HOLDS) {
        all.computeIfAbsent(name, key -> new ArrayList<>()).add(other(plan, relation).map());
      }
    }
    return all;
  }

  /** Documents that do something to this one, each with what it does. */
  static List<Map<String, Object>> acting(Plan plan, Site.Item item) {
    String url = plan.absolute(item.document().folder());
    List<Map<String, Object>> nodes = new ArrayList<>();
    for (Site.Relation relation : item.relations()) {
      String name = ACTED.getOrDefault(relation.key(), "");
      if (!name.isEmpty() && relation.force() == Site.Force.HOLDS) {
        nodes.add(other(plan, relation).put(name, LinkedData.id(url)).map());
      }
    }
    return nodes;
  }

  private static LinkedData.Node other(Plan plan, Site.Relation relation) {
    Document other = relation.other();
    String url = plan.absolute(other.folder());
    return LinkedData.Node.of("Legislation", url)
        .put("name", Names.isWithdrawn(plan, other) ? "" : other.title())
        .put("legislationIdentifier", other.text("documentNumber"));
  }
}
