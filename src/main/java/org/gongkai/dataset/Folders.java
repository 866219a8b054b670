package org.gongkai.dataset;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;

/** Where the pages about data stand. */
public final class Folders {

  private Folders() {}

  /** A dataset's page: {@code data/column/policies/}. */
  public static String of(Dataset dataset) {
    return Paths.DATA + dataset.id() + "/";
  }

  /**
   * How many addresses the sitemap has: the home page, columns, the map, lists, data, documents.
   */
  public static int addresses(Plan plan) {
    return 2
        + plan.config().columns().size()
        + plan.lists().size()
        + all(plan).size()
        + plan.site().items().size();
  }

  /**
   * How many parts the sitemap has beside its index; none where all fits into one file.
   *
   * @param most how many addresses fit
   */
  public static int sitemapParts(Plan plan, int most) {
    int addresses = addresses(plan);
    return addresses <= most ? 0 : (addresses + most - 1) / most;
  }

  /** All of them. */
  public static List<String> all(Plan plan) {
    List<String> all = new ArrayList<>(List.of(Paths.DATA, Paths.DICTIONARY));
    Datasets.of(plan).forEach(dataset -> all.add(of(dataset)));
    return all;
  }
}
