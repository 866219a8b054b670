package org.gongkai.output;

import org.gongkai.model.Document;
import org.gongkai.model.Site;

/** Documents as the disclosure catalog lists them: 索引号、名称、内容概述、生成日期 (条例第十二条). */
public final class CatalogRecords {

  private CatalogRecords() {}

  public static DisclosureViews.Record of(Plan plan, Site.Item item) {
    Document document = item.document();
    String subject = document.text("subject");
    return new DisclosureViews.Record(
        document.text("indexNumber"),
        document.title(),
        plan.url(document.folder()),
        document.text("summary"),
        document.date("writtenOn").map(Object::toString).orElseGet(() -> Dates.day(document)),
        plan.issuer(document),
        subject.isEmpty() ? "" : plan.label("subject", subject));
  }
}
