package org.gongkai.data;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.dataset.Folders;
import org.gongkai.model.Column;
import org.gongkai.model.Document;
import org.gongkai.model.Site;
import org.gongkai.model.Target;
import org.gongkai.output.Dates;
import org.gongkai.output.Output;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;
import org.gongkai.output.Views;

/**
 * {@code sitemap.xml} for search engines (sitemaps.org 0.9): the home page, columns, documents; an
 * index of parts when there are many.
 */
public final class SitemapFile implements Output {

  /** The protocol allows 50,000 and 50 MB; long addresses in Chinese come to 300 bytes each. */
  private static final int SIZE = 20_000;

  private final int most;

  public SitemapFile() {
    this(SIZE);
  }

  /** A sitemap with at most so many addresses a file. */
  SitemapFile(int most) {
    this.most = most;
  }

  @Override
  public List<Target> plan(Plan plan) {
    int all =
        2
            + plan.config().columns().size()
            + plan.lists().size()
            + Folders.all(plan).size()
            + plan.site().items().size();
    if (all <= most) {
      return List.of(
          new Target(
              Paths.SITEMAP,
              new Target.Page("sitemap.ftlx", () -> new Views.Addresses(addresses(plan)))));
    }
    List<Target> targets = new ArrayList<>();
    List<Views.Address> parts = new ArrayList<>();
    for (int from = 0; from < all; from += most) {
      String name = "sitemap-" + (parts.size() + 1) + ".xml";
      int start = from;
      int end = Math.min(from + most, all);
      parts.add(new Views.Address(plan.absolute(name), ""));
      targets.add(
          new Target(
              name,
              new Target.Page(
                  "sitemap.ftlx", () -> new Views.Addresses(addresses(plan).subList(start, end)))));
    }
    targets.add(
        new Target(
            Paths.SITEMAP,
            new Target.Page("sitemap-index.ftlx", () -> new Views.Addresses(parts))));
    return targets;
  }

  private static List<Views.Address> addresses(Plan plan) {
    List<Views.Address> addresses = new ArrayList<>();
    addresses.add(new Views.Address(plan.absolute(""), ""));
    for (Column column : plan.config().columns()) {
      addresses.add(new Views.Address(plan.absolute(column.id() + "/"), ""));
    }
    addresses.add(new Views.Address(plan.absolute(Paths.MAP), ""));
    plan.lists().forEach(list -> addresses.add(new Views.Address(plan.absolute(list), "")));
    Folders.all(plan).forEach(page -> addresses.add(new Views.Address(plan.absolute(page), "")));
    for (Site.Item item : plan.site().items()) {
      Document document = item.document();
      String modified = Dates.changed(document, plan.site().today()).map(Dates::day).orElse("");
      addresses.add(new Views.Address(plan.absolute(document.folder()), modified));
    }
    return addresses;
  }
}
