package org.gongkai.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.model.Body;
import org.gongkai.model.Document;
import org.gongkai.model.FieldValue;
import org.gongkai.model.Site;

/**
 * An annual report's page: the parts of the form in order, prose from the text, tables from data.
 */
final class ReportView {

  private ReportView() {}

  static Views.Report of(Plan plan, Site.Item item, Views.Page page) {
    Document document = item.document();
    List<Body.Heading> heads =
        document.body().headings().stream().filter(heading -> heading.level() == 2).toList();
    List<Views.Part> parts = new ArrayList<>();
    for (Document.Part part : document.parts()) {
      Optional<Body.Heading> heading =
          heads.stream().filter(h -> h.id().equals(part.text())).findFirst();
      String id = heading.map(Body.Heading::id).orElse(part.anchor());
      String html = heading.map(h -> item.html(h.end(), next(h, heads, document))).orElse("");
      List<Views.Sheet> sheets =
          part.tables().stream()
              .map(table -> new Views.Sheet(table, plan.url(TableFiles.path(document, table))))
              .toList();
      parts.add(new Views.Part(id, part.number() + "、" + part.heading(), html, sheets));
    }
    int year = (Integer) document.value("year").map(FieldValue::value).orElse(0);
    int before = heads.isEmpty() ? document.body().html().length() : heads.get(0).at();
    return new Views.Report(
        page,
        year,
        document.text("organization"),
        plan.label("form", document.text("form")),
        item.html(0, before),
        parts);
  }

  private static int next(Body.Heading heading, List<Body.Heading> heads, Document document) {
    int at = heads.indexOf(heading) + 1;
    return at < heads.size() ? heads.get(at).at() : document.body().html().length();
  }
}
