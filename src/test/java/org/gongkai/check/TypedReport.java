package org.gongkai.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a report's file, and where in it each number stands; read with other code. */
record TypedReport(String text, Map<String, Integer> cells) {

  private static final Map<String, List<String>> COLUMNS =
      Map.of(
          "proactive.rules", List.of("issued", "repealed", "inForce"),
          "proactive.normativeDocuments", List.of("issued", "repealed", "inForce"),
          "proactive.charges", List.of("amount"),
          "proactive", List.of("decisions"),
          "applications",
              List.of(
                  "naturalPerson",
                  "commercialEnterprise",
                  "researchInstitution",
                  "publicWelfareOrganization",
                  "legalServiceOrganization",
                  "otherOrganization",
                  "total"),
          "disputes", List.of("upheld", "corrected", "other", "pending", "total"));

  private static final Pattern LINE = Pattern.compile("^( *)(\\w+):(.*)$");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  static TypedReport of(String text) {
    Map<String, Integer> cells = new LinkedHashMap<>();
    String group = "";
    String above = "";
    int at = 0;
    for (String line : text.split("\n", -1)) {
      Matcher parts = LINE.matcher(line.replaceFirst("#.*", ""));
      if (parts.matches()) {
        int indent = parts.group(1).length();
        String key = parts.group(2);
        if (indent == 0) {
          group = key;
        } else if (indent == 2) {
          above = "";
        }
        int open = parts.group(3).indexOf('[');
        if (indent == 2 && open < 0) {
          above = key + ".";
        } else if (indent >= 2 && open >= 0) {
          String row = group + "." + above + key;
          List<String> columns = COLUMNS.getOrDefault(row, COLUMNS.get(group));
          Matcher numbers = NUMBER.matcher(line.substring(0, line.indexOf(']')));
          for (int c = 0, from = line.indexOf('['); numbers.find(from); c++) {
            cells.put(row + "." + columns.get(c), at + numbers.start());
            from = numbers.end();
          }
        }
      }
      at += line.length() + 1;
    }
    return new TypedReport(text, cells);
  }

  /** The text with one more in a cell. */
  TypedReport raised(String cell) {
    Matcher number = NUMBER.matcher(text);
    number.find(cells.get(cell));
    int raised = Integer.parseInt(number.group()) + 1;
    return of(text.substring(0, number.start()) + raised + text.substring(number.end()));
  }

  /** The cell at an offset, or the offset. */
  String at(int offset) {
    Map<Integer, String> places = new TreeMap<>();
    cells.forEach((key, at) -> places.put(at, key));
    return places.getOrDefault(offset, "@" + offset);
  }
}
