package org.gongkai.output;

import java.util.List;
import org.gongkai.model.Target;

/** The page that a web server shows for addresses that are not there. */
final class NotFoundPage implements Output {

  static final String NAME = "404.html";

  @Override
  public List<Target> plan(Plan plan) {
    return List.of(
        new Target(
            NAME,
            new Target.Page(
                "404.ftlh",
                () -> new Views.Bare(plan.frame("页面不存在", NAME, Labels.site(plan.config()))))));
  }
}
