package org.gongkai.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.dataset.Datasets;
import org.gongkai.lists.Library;
import org.gongkai.lists.Taxonomy;
import org.gongkai.model.Target;
import org.gongkai.output.Catalogs;
import org.gongkai.output.Labels;
import org.gongkai.output.Output;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;
import org.gongkai.output.Registers;
import org.gongkai.output.Views;

/** The map of the site for people (站点地图), which the footer of every page links to. */
public final class SiteMapPage implements Output {

  private static final int ITEMS = 10;

  @Override
  public List<Target> plan(Plan plan) {
    return List.of(
        new Target(
            Paths.MAP + "index.html",
            new Target.Page(
                "map.ftlh",
                () ->
                    new Views.SiteMap(
                        plan.frame("站点地图", Paths.MAP, Labels.site(plan.config())),
                        Stream.concat(
                                plan.sections(ITEMS).stream(), Registers.section(plan).stream())
                            .toList(),
                        lists(plan),
                        Catalogs.links(plan)))));
  }

  private static List<Views.Fact> lists(Plan plan) {
    List<Views.Fact> lists = new ArrayList<>();
    Library library = plan.library();
    if (library.isThere()) {
      lists.add(fact(plan, Library.TITLE, library.items().size(), "件", Library.FOLDER));
    }
    for (Taxonomy list : plan.taxonomies().all()) {
      lists.add(fact(plan, list.label(), list.terms().size(), "项", list.folder()));
    }
    int figures = plan.statistics().figures().size();
    if (figures > 0) {
      lists.add(fact(plan, "统计数据", figures, "项", Paths.STATISTICS));
    }
    lists.add(fact(plan, Paths.DATA_NAME, Datasets.of(plan).size(), "个数据集", Paths.DATA));
    return lists;
  }

  private static Views.Fact fact(Plan plan, String label, int number, String unit, String folder) {
    return new Views.Fact(label, String.valueOf(number), unit, plan.url(folder));
  }
}
