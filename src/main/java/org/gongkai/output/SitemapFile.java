package org.gongkai.output;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.model.Column;
import org.gongkai.model.Site;
import org.gongkai.model.Target;

/** {@code sitemap.xml} for search engines (sitemaps.org 0.9): the home page, columns, documents. */
final class SitemapFile implements Output {

  static final String NAME = "sitemap.xml";

  @Override
  public List<Target> plan(Plan plan) {
    return List.of(new Target(NAME, new Target.Page("sitemap.ftlx", () -> view(plan))));
  }

  private static Views.Addresses view(Plan plan) {
    List<Views.Address> addresses = new ArrayList<>();
    addresses.add(new Views.Address(plan.absolute(""), ""));
    for (Column column : plan.config().columns()) {
      addresses.add(new Views.Address(plan.absolute(column.id() + "/"), ""));
    }
    addresses.add(new Views.Address(plan.absolute(Plan.MAP), ""));
    for (Site.Item item : plan.site().items()) {
      addresses.add(
          new Views.Address(plan.absolute(item.document().folder()), Dates.day(item.document())));
    }
    return new Views.Addresses(addresses);
  }
}
