package org.gongkai.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.model.Urls;
import org.gongkai.output.LinkedData;
import org.gongkai.output.Plan;
import org.gongkai.output.Views;

/** A dataset in the words of schema.org, on its page: catalogs call it by this node's name. */
public final class DatasetNodes {

  private DatasetNodes() {}

  /**
   * The node.
   *
   * @param measured names of what is measured
   */
  public static Map<String, Object> of(Plan plan, Dataset dataset, List<String> measured) {
    String title = dataset.title().zh();
    Map<String, Object> node =
        LinkedData.dataset(
            plan,
            dataset.page(),
            dataset.kind() == Dataset.Kind.REPORT ? title : plan.config().name() + title,
            dataset.summary().zh(),
            covered(dataset),
            measured,
            files(plan, dataset));
    dataset.issued().ifPresent(day -> node.put("datePublished", day.toString()));
    dataset.modified().ifPresent(day -> node.put("dateModified", day.toString()));
    plan.config().licence().ifPresent(terms -> node.put("license", Urls.address(terms.url())));
    return node;
  }

  /** As in ISO 8601. */
  private static String covered(Dataset dataset) {
    if (dataset.year().isPresent()) {
      return String.valueOf(dataset.year().getAsInt());
    }
    return dataset.coverage().map(span -> span.from() + "/" + span.to()).orElse("");
  }

  /** Where there are several tables, each file says which one it has. */
  private static List<Views.Alternate> files(Plan plan, Dataset dataset) {
    boolean one = dataset.tables().size() == 1;
    List<Views.Alternate> files = new ArrayList<>();
    for (Dataset.File file : dataset.files()) {
      String title = one ? file.format() : file.title().zh() + "（" + file.format() + "）";
      files.add(new Views.Alternate(file.mediaType(), title, plan.url(file.path())));
    }
    return files;
  }
}
