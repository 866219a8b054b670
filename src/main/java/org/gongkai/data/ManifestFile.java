package org.gongkai.data;

import java.util.List;
import java.util.Optional;
import org.gongkai.model.Manifest;
import org.gongkai.model.Target;
import org.gongkai.output.Output;
import org.gongkai.output.Plan;

/** The list of all files (文件清单), itself excepted. */
public final class ManifestFile implements Output {

  /** Behind everything else. */
  private static final int ROUND = 9;

  @Override
  public List<Target> plan(Plan plan) {
    return List.of(
        new Target(
            Manifest.PATH,
            new Target.Index(
                ROUND,
                (out, files) ->
                    out.write(
                        new Manifest(
                                Optional.empty(),
                                plan.provenance().generator(),
                                plan.site().today(),
                                files.all())
                            .bytes()))));
  }
}
