package org.gongkai.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.diag.Code;
import org.gongkai.diag.Place;
import org.gongkai.diag.Problem;
import org.gongkai.diag.SourceText;
import org.gongkai.model.Node;

/**
 * CSV as RFC 4180 has it, row by row, each cell with its place: LF, CRLF and CR end a row, a cell
 * in quotes may hold commas, line ends and doubled quotes. Blanks around a cell are no part of it.
 */
public final class CsvReader {

  private static final char NO_BREAK_SPACE = '\u00a0';

  private final SourceText source;
  private final String text;
  private final List<Problem> problems;
  private int at;

  /**
   * Begins at the top of a text.
   *
   * @param problems gets what is wrong with quotes
   */
  public CsvReader(SourceText source, List<Problem> problems) {
    this.source = source;
    this.text = source.text();
    this.problems = problems;
    this.at = text.startsWith("\uFEFF") ? 1 : 0;
  }

  /** The cells of a row; each counts as quoted: what is typed is meant as it stands. */
  public record Row(List<Node.Scalar> cells, Place place) {

    /** Whether nothing is in any cell, as in the rows that spreadsheets leave at the end. */
    public boolean isBlank() {
      for (Node.Scalar cell : cells) {
        if (!cell.isBlank()) {
          return false;
        }
      }
      return true;
    }
  }

  /** Passes over a line that begins with a number sign; false if the next line does not. */
  public boolean skipRemark() {
    if (at == text.length() || text.charAt(at) != '#') {
      return false;
    }
    while (at < text.length() && !isBreak(text.charAt(at))) {
      at++;
    }
    endRow();
    return true;
  }

  /** The next row; empty at the end, and behind a quote that is never closed. */
  public Optional<Row> next() {
    if (at == text.length()) {
      return Optional.empty();
    }
    int start = at;
    List<Node.Scalar> cells = new ArrayList<>();
    cells.add(cell());
    while (at < text.length() && text.charAt(at) == ',') {
      at++;
      cells.add(cell());
    }
    Place place = source.place(start, at);
    endRow();
    return Optional.of(new Row(cells, place));
  }

  private void endRow() {
    if (text.startsWith("\r\n", at)) {
      at += 2;
    } else if (at < text.length()) {
      at++;
    }
  }

  private Node.Scalar cell() {
    return at < text.length() && text.charAt(at) == '"' ? quoted() : plain();
  }

  private Node.Scalar plain() {
    int start = at;
    skipToEndOfCell();
    return scalar(start, at);
  }

  private void skipToEndOfCell() {
    while (at < text.length() && text.charAt(at) != ',' && !isBreak(text.charAt(at))) {
      at++;
    }
  }

  private Node.Scalar scalar(int start, int end) {
    int from = start;
    int to = end;
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return new Node.Scalar(text.substring(from, to), true, source.place(from, to));
  }

  private Node.Scalar quoted() {
    int start = at;
    int close = closing(start);
    if (close < 0) {
      problems.add(Problem.of(Code.CSV_QUOTE, source.place(start, lineEnd(start)), "\""));
      at = text.length();
      return new Node.Scalar(text.substring(start + 1), true, source.place(start, start + 1));
    }
    String inside = text.substring(start + 1, close);
    String typed = inside.indexOf('"') < 0 ? inside : inside.replace("\"\"", "\"");
    at = close + 1;
    int behind = at;
    skipToEndOfCell();
    Node.Scalar rest = scalar(behind, at);
    if (!rest.text().isEmpty()) {
      problems.add(Problem.of(Code.CSV_QUOTE, rest.place(), rest.text()));
    }
    return new Node.Scalar(stripped(typed), true, source.place(start, close + 1));
  }

  /** The quote that ends a cell; of two in a row neither does. */
  private int closing(int start) {
    int quote = text.indexOf('"', start + 1);
    while (quote >= 0 && text.startsWith("\"", quote + 1)) {
      quote = text.indexOf('"', quote + 2);
    }
    return quote;
  }

  private int lineEnd(int from) {
    int end = from;
    while (end < text.length() && !isBreak(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static String stripped(String typed) {
    int from = 0;
    int to = typed.length();
    while (from < to && isSpace(typed.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(typed.charAt(to - 1))) {
      to--;
    }
    return typed.substring(from, to);
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  private static boolean isSpace(char c) {
    return c == NO_BREAK_SPACE || Character.isWhitespace(c);
  }
}
