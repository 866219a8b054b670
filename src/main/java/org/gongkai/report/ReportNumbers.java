package org.gongkai.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All numbers of a report, by the groups of its form, and why some of them do not fit others.
 *
 * @param explain reasons (差异说明) by the key of a cell or of a row
 */
public record ReportNumbers(
    ReportCells proactive,
    ReportCells applications,
    ReportCells disputes,
    Map<String, String> explain) {

  public ReportNumbers {
    explain = Map.copyOf(explain);
  }

  /** A cell of the whole report: {@code applications.granted.total}. */
  public Optional<ReportCells.Cell> cell(String key) {
    for (ReportCells cells : List.of(proactive, applications, disputes)) {
      var found = cells.get(key);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Whether a cell's difference is explained, by itself or by its row. */
  public boolean explains(String key) {
    int dot = key.lastIndexOf('.');
    return explain.containsKey(key) || dot > 0 && explain.containsKey(key.substring(0, dot));
  }
}
