package org.gongkai.harvest;

import java.util.Optional;
import org.gongkai.dataset.Dataset;
import org.gongkai.diag.Text;

/**
 * How often a dataset is updated (更新周期). What the inspection allows a column (updateCycle) is the
 * longest time without news, not a rhythm: most columns change when there is something to publish.
 *
 * @param eu in the EU's list of frequencies
 * @param iso as a repeating interval of ISO 8601, or {@code irregular}
 */
record Frequency(String eu, String iso, Text words) {

  static final Frequency YEARLY = new Frequency("ANNUAL", "R/P1Y", new Text("每年", "yearly"));

  private static final Frequency IRREGULAR =
      new Frequency("IRREG", "irregular", new Text("不定期", "irregularly"));

  static Optional<Frequency> of(Dataset dataset) {
    return switch (dataset.kind()) {
      case STATISTICS, REGISTER -> Optional.of(YEARLY);
      case REPORT -> Optional.empty(); // a report is of one year, and does not change
      case CATALOG -> Optional.of(IRREGULAR);
      case COLUMN ->
          switch (dataset.cycle()) {
            case "archived" -> Optional.empty();
            case "plan" -> Optional.of(YEARLY);
            default -> Optional.of(IRREGULAR);
          };
    };
  }
}
