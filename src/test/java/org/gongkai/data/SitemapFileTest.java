package org.gongkai.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.build.Sites;
import org.gongkai.model.Provenance;
import org.gongkai.model.Site;
import org.gongkai.model.Target;
import org.gongkai.model.Theme;
import org.gongkai.output.Plan;
import org.gongkai.output.Views;
import org.gongkai.stats.Figures;
import org.junit.jupiter.api.Test;

/** A sitemap in one file, and the same in parts. */
class SitemapFileTest {

  private static Plan plan() {
    Site site = Sites.read(Path.of("content"), "2022-03-31").site();
    return new Plan(
        site, Figures.derive(site), new Theme(List.of(), List.of()), Provenance.of("Gongkai"));
  }

  private static List<Views.Address> addresses(Target target) {
    return ((Views.Addresses) ((Target.Page) target.source()).view().get()).addresses();
  }

  @Test
  void partsHoldTogetherWhatOneFileHolds() {
    Plan plan = plan();
    List<Target> one = new SitemapFile().plan(plan);
    assertEquals(1, one.size());
    List<Views.Address> all = addresses(one.get(0));
    List<Target> parts = new ArrayList<>(new SitemapFile(7).plan(plan));
    Target index = parts.remove(parts.size() - 1);
    assertEquals("sitemap.xml", index.path());
    assertEquals(
        parts.stream().map(part -> plan.absolute(part.path())).toList(),
        addresses(index).stream().map(Views.Address::url).toList());
    List<Views.Address> together = new ArrayList<>();
    for (Target part : parts) {
      assertTrue(addresses(part).size() <= 7);
      together.addAll(addresses(part));
    }
    assertEquals(all, together);
    assertEquals(1, new SitemapFile(all.size()).plan(plan).size());
    assertEquals(3, new SitemapFile(all.size() - 1).plan(plan).size());
  }
}
