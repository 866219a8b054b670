package org.gongkai.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.model.Document;
import org.gongkai.model.Site;

/** A document as nodes of JSON-LD: of the type that its kind declares, from its fields. */
public final class DocumentNodes {

  private DocumentNodes() {}

  public static List<Map<String, Object>> of(Plan plan, Site.Item item) {
    Document document = item.document();
    List<Map<String, Object>> nodes = new ArrayList<>();
    LinkedData.Node node = work(plan, item);
    nodes.add(node.map());
    if (document.isOf("policy")) {
      PolicyData.describe(plan, item, node);
      nodes.addAll(PolicyData.acting(plan, item));
      nodes.add(EliData.resource(plan, item));
    }
    return nodes;
  }

  private static LinkedData.Node work(Plan plan, Site.Item item) {
    Document document = item.document();
    String url = plan.absolute(document.folder());
    String type = plan.config().kind(document.column()).schemaOrg();
    LinkedData.Node node =
        LinkedData.Node.of(type, url)
            .put("url", url)
            .put("name", document.title())
            .put("headline", type.endsWith("Article") ? document.title() : "")
            .put("identifier", document.text("indexNumber"))
            .put("inLanguage", "zh-CN")
            .put("description", document.text("summary"))
            .put("keywords", String.join(",", document.texts("keywords")))
            .put(
                "datePublished",
                document
                    .publishedOn()
                    .map(at -> Dates.offset(at, plan.config().timeZone()))
                    .orElse(""))
            .put(
                "dateModified",
                Dates.changed(document, plan.site().today())
                    .map(at -> Dates.offset(at, plan.config().timeZone()))
                    .orElse(""))
            .put("temporalCoverage", document.isOf("annual-report") ? document.text("year") : "")
            .put("author", author(plan, document))
            .put("publisher", LinkedData.publisher(plan))
            .put("isPartOf", LinkedData.id(plan.absolute("") + "#website"))
            .put("isAccessibleForFree", true)
            .put("encoding", encodings(plan, document));
    List<Object> interpreted = new ArrayList<>();
    for (Site.Relation relation : item.related("interprets")) {
      interpreted.add(LinkedData.id(plan.absolute(relation.other().folder())));
    }
    return node.all("about", interpreted);
  }

  private static Map<String, Object> author(Plan plan, Document document) {
    return LinkedData.body(plan, Labels.source(plan.config(), document));
  }

  private static List<Object> encodings(Plan plan, Document document) {
    List<Object> files = new ArrayList<>();
    for (Views.Alternate file : Alternates.files(plan, document)) {
      files.add(LinkedData.file("MediaObject", plan, file));
    }
    return files;
  }
}
