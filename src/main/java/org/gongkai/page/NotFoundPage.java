package org.gongkai.page;

import java.util.List;
import org.gongkai.model.Target;
import org.gongkai.output.Labels;
import org.gongkai.output.Output;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;
import org.gongkai.output.Views;

/** The page that a web server shows for addresses that are not there. */
public final class NotFoundPage implements Output {

  @Override
  public List<Target> plan(Plan plan) {
    return List.of(
        new Target(
            Paths.NOT_FOUND,
            new Target.Page(
                "404.ftlh",
                () ->
                    new Views.Bare(
                        plan.frame("页面不存在", Paths.NOT_FOUND, Labels.site(plan.config()))))));
  }
}
