package org.gongkai.plan;

import java.util.List;
import org.gongkai.model.Target;
import org.gongkai.output.Output;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;

/** Stylesheets and images of the theme. */
final class AssetFiles implements Output {

  @Override
  public List<Target> plan(Plan plan) {
    return plan.theme().assets().stream()
        .map(asset -> new Target(Paths.ASSETS + asset.path(), new Target.Data(asset::bytes)))
        .toList();
  }
}
