package org.gongkai.plan;

import java.util.List;
import org.gongkai.model.Target;
import org.gongkai.output.Output;
import org.gongkai.output.Plan;

/** Attachments and images of documents, at the addresses that their paths give. */
final class ContentFiles implements Output {

  @Override
  public List<Target> plan(Plan plan) {
    return plan.site().attachments().stream()
        .map(file -> new Target(file.path(), new Target.Copy(file)))
        .toList();
  }
}
