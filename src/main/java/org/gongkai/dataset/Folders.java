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

  /** All of them. */
  public static List<String> all(Plan plan) {
    List<String> all = new ArrayList<>(List.of(Paths.DATA, Paths.DICTIONARY));
    Datasets.of(plan).forEach(dataset -> all.add(of(dataset)));
    return all;
  }
}
