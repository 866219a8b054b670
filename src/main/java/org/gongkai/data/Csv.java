package org.gongkai.data;

import java.util.List;

/** Writes CSV as RFC 4180 has it; what a spreadsheet would run as a formula is made text. */
final class Csv {

  private final StringBuilder out = new StringBuilder();

  void line(List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      out.append(i == 0 ? "" : ",");
      cell(cells.get(i));
    }
    out.append("\r\n");
  }

  String text() {
    return out.toString();
  }

  private void cell(String text) {
    String safe = isFormula(text) ? "'" + text : text;
    boolean quoted = false;
    for (int i = 0; i < safe.length(); i++) {
      quoted |= "\",\r\n".indexOf(safe.charAt(i)) >= 0;
    }
    out.append(quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe);
  }

  /** Numbers stay numbers: {@code -1.5} is no formula. */
  private static boolean isFormula(String text) {
    return !text.isEmpty()
        && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
        && !text.matches("[+-]?[0-9]+(\\.[0-9]+)?");
  }
}
