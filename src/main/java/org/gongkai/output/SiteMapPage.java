package org.gongkai.output;

import java.util.List;
import org.gongkai.model.Target;

/** The map of the site for people (站点地图), which the footer of every page links to. */
final class SiteMapPage implements Output {

  private static final int ITEMS = 10;

  @Override
  public List<Target> plan(Plan plan) {
    return List.of(
        new Target(
            Plan.MAP + "index.html",
            new Target.Page(
                "map.ftlh",
                () ->
                    new Views.SiteMap(
                        plan.frame("站点地图", Plan.MAP, Labels.site(plan.config())),
                        plan.sections(ITEMS)))));
  }
}
