package org.gongkai.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.diag.Place;

/**
 * A body whose annual report is summed into that of the government: a county (县市区) or a department
 * (市直部门).
 *
 * @param id name of its folder below {@code units/}
 * @param name in full, as in its reports: 川汇区人民政府
 * @param sort key of the vocabulary {@code unitSort}
 * @param code its code in official lists, or empty
 * @param since the first year it reports on; 0 for always
 * @param until the last year it reports on; 0 for still
 * @param held years whose numbers are not summed for now (暂不计入), and why
 * @param place where {@code site.yaml} names it
 */
public record Unit(
    String id,
    String name,
    String sort,
    String code,
    int since,
    int until,
    Map<Integer, String> held,
    Place place) {

  public Unit {
    held = Collections.unmodifiableMap(new TreeMap<>(held));
  }

  /** Whether it has to report on a year. */
  public boolean reports(int year) {
    return year >= since && (until == 0 || year <= until);
  }

  /** Whether the report in a file is its. */
  public boolean owns(String path) {
    return path.startsWith("units/" + id + "/");
  }
}
