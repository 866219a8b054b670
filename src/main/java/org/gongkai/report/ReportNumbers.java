package org.gongkai.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gongkai.model.Reason;

/**
 * All numbers of a report, by the groups of its form, and why some of them do not fit others.
 *
 * @param explain reasons (差异说明) by the key of a cell or of a row
 */
public record ReportNumbers(
    ReportCells proactive,
    ReportCells applications,
    ReportCells disputes,
    Map<String, Reason> explain) {

  public ReportNumbers {
    explain = Map.copyOf(explain);
  }

  /** A cell of the whole report: {@code applications.granted.total}. */
  public Optional<ReportCells.Cell> cell(String key) {
    for (ReportCells cells : groups().values()) {
      var found = cells.get(key);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The groups by their keys, in the form's order. */
  public Map<String, ReportCells> groups() {
    Map<String, ReportCells> groups = new LinkedHashMap<>();
    groups.put("proactive", proactive);
    groups.put("applications", applications);
    groups.put("disputes", disputes);
    return groups;
  }

  /** Why a cell differs: its own reason, or its row's. */
  public Optional<String> reason(String key) {
    String row = key.substring(0, Math.max(0, key.lastIndexOf('.')));
    return Optional.ofNullable(explain.getOrDefault(key, explain.get(row))).map(Reason::text);
  }

  /** The same numbers without one of the reasons. */
  public ReportNumbers unexplained(String key) {
    Map<String, Reason> others = new LinkedHashMap<>(explain);
    others.remove(key);
    return new ReportNumbers(proactive, applications, disputes, others);
  }

  /** Whether a cell's difference is explained, by itself or by its row. */
  public boolean explains(String key) {
    return reason(key).isPresent();
  }
}
