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

  private final int most;

  public SitemapFile() {
    this(Paths.SITEMAP_MOST);
  }

  /** A sitemap with at most so many addresses a file. */
  SitemapFile(int most) {
    this.most = most;
  }

  @Override
  public List<Target> plan(Plan plan) {
    int all = Folders.addresses(plan);
    int count = Folders.sitemapParts(plan, most);
    if (count == 0) {
      return List.of(
          new Target(
              Paths.SITEMAP,
              new Target.Page("sitemap.ftlx", () -> new Views.Addresses(addresses(plan)))));
    }
    List<Target> targets = new ArrayList<>();
    List<Views.Address> parts = new ArrayList<>();
    for (int part = 1; part <= count; part++) {
      String name = Paths.sitemap(part);
      int start = (part - 1) * most;
      int end = Math.min(start + most, all);
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
