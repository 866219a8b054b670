package org.gongkai.harvest;

import java.util.List;
import org.gongkai.model.Target;
import org.gongkai.output.Output;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;

/** The catalog of all datasets as DCAT, in two notations. */
public final class DcatFiles implements Output {

  /** Behind the data and the files that list attachments. */
  static final int ROUND = 2;

  @Override
  public List<Target> plan(Plan plan) {
    return List.of(
        new Target(
            Paths.CATALOG_JSONLD,
            new Target.Index(
                ROUND, (out, files) -> out.write(JsonLd.bytes(DcatGraph.of(plan, files))))),
        new Target(
            Paths.CATALOG_TURTLE,
            new Target.Index(
                ROUND, (out, files) -> out.write(Turtle.bytes(DcatGraph.of(plan, files))))));
  }
}
