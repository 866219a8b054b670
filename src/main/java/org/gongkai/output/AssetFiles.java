package org.gongkai.output;

import java.util.List;
import org.gongkai.model.Target;

/** Stylesheets and images of the theme. */
final class AssetFiles implements Output {

  static final String FOLDER = "assets/";

  @Override
  public List<Target> plan(Plan plan) {
    return plan.theme().assets().stream()
        .map(asset -> new Target(FOLDER + asset.path(), new Target.Data(asset::bytes)))
        .toList();
  }
}
