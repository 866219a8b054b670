package org.gongkai.syntax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Block;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.gongkai.diag.Code;
import org.gongkai.diag.Place;
import org.gongkai.diag.Problem;

/**
 * Finds what was meant as Markdown and is only text: a heading without its space, a link whose
 * address stands in full-width brackets.
 */
final class Mistyped {

  private static final Pattern HEADING = Pattern.compile("#{2,6}[^#\\s][^\\n]{0,40}");
  private static final Pattern LINK =
      Pattern.compile(
          "\\[[^\\[\\]\\n]{1,200}] ?[（(]\\s*(?:https?:|www\\.|\\.{0,2}/|[^（）()\\s]{1,200}\\.[a-z]{2,5})"
              + "[^（）()\\s]{0,500}\\s*[）)]");
  private static final Pattern BEFORE_ADDRESS = Pattern.compile("\\[[^\\[\\]\\n]{1,200}]（\\s*$");
  private static final Pattern TABLE_LINE = Pattern.compile("[|｜].*[|｜].*[|｜]");
  private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");
  private static final Pattern OUTER_BARS = Pattern.compile("^\\||(?<!\\\\)\\|$");
  private static final Pattern ASCII_BRACKETS = Pattern.compile(".*][(].*[)]", Pattern.DOTALL);
  private static final int MOST = 20;

  private Mistyped() {}

  static void find(Node document, Places places, List<Problem> problems) {
    int found = 0;
    Set<String> referred = new HashSet<>();
    List<FootnoteDefinition> notes = new ArrayList<>();
    for (Node node = document; node != null; node = Emphasis.next(node, document)) {
      if (node instanceof FootnoteReference reference) {
        referred.add(reference.getLabel());
      } else if (node instanceof FootnoteDefinition note) {
        notes.add(note);
      } else if (found < MOST && node instanceof Text text) {
        found += heading(text, places, problems) + link(text, places, problems);
        found += table(text, places, problems);
      } else if (found < MOST && node instanceof TableRow row) {
        found += cells(row, places, problems);
      }
    }
    unusedNotes(notes, referred, places, problems);
  }

  /** A line of a table that has become none: it lacks the line of hyphens, or has other bars. */
  private static int table(Text text, Places places, List<Problem> problems) {
    boolean first = text.getPrevious() == null && text.getParent() instanceof Paragraph;
    if (!first || !(text.getNext() instanceof SoftLineBreak)) {
      return 0;
    }
    String line = text.getLiteral().strip();
    if (!TABLE_LINE.matcher(line).matches()) {
      return 0;
    }
    problems.add(
        Problem.of(Code.TABLE_BROKEN, places.of(text, text.getLiteral(), 0, line.length())));
    return 1;
  }

  /** A row with more cells than the head: the last of them are not shown. */
  private static int cells(TableRow row, Places places, List<Problem> problems) {
    int shown = 0;
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      shown++;
    }
    Place place = places.of(row);
    String typed = place.source().text().substring(place.start(), place.end()).strip();
    int cells = BAR.split(OUTER_BARS.matcher(typed).replaceAll(""), -1).length;
    if (cells <= shown) {
      return 0;
    }
    problems.add(Problem.of(Code.TABLE_CELLS, place, cells, shown));
    return 1;
  }

  /** Notes that nothing refers to are not shown at all. */
  private static void unusedNotes(
      List<FootnoteDefinition> notes, Set<String> referred, Places places, List<Problem> problems) {
    notes.stream()
        .filter(note -> !referred.contains(note.getLabel()))
        .limit(MOST)
        .forEach(
            note ->
                problems.add(Problem.of(Code.FOOTNOTE_UNUSED, places.of(note), note.getLabel())));
  }

  private static int heading(Text text, Places places, List<Problem> problems) {
    boolean begins = text.getPrevious() == null || text.getPrevious() instanceof SoftLineBreak;
    Matcher heading = HEADING.matcher(text.getLiteral());
    if (!begins || !(text.getParent() instanceof Paragraph) || !heading.lookingAt()) {
      return 0;
    }
    String typed = heading.group();
    problems.add(
        Problem.of(
            Code.HEADING_SPACE, places.of(text, text.getLiteral(), 0, typed.length()), typed));
    return 1;
  }

  /** {@code [指南]（https://…}: a bare address has become a link of its own. */
  private static int beforeAddress(Text text, Places places, List<Problem> problems) {
    Matcher before = BEFORE_ADDRESS.matcher(text.getLiteral());
    if (!(text.getNext() instanceof Link) || !before.find()) {
      return 0;
    }
    Place start = places.of(text, text.getLiteral(), before.start(), before.end());
    Place end = places.of(text.getNext());
    Place whole = start.source().place(start.start(), end.end() + 1);
    String typed = whole.source().text().substring(whole.start(), whole.end());
    problems.add(Problem.of(Code.LINK_FULL_WIDTH, whole, typed));
    return 1;
  }

  private static int link(Text text, Places places, List<Problem> problems) {
    if (text.getLiteral().indexOf('[') < 0 || !(text.getParent() instanceof Block)) {
      return 0;
    }
    Matcher link = LINK.matcher(text.getLiteral());
    int found = beforeAddress(text, places, problems);
    while (found < MOST && link.find()) {
      if (!ASCII_BRACKETS.matcher(link.group()).matches()) {
        problems.add(
            Problem.of(
                Code.LINK_FULL_WIDTH,
                places.of(text, text.getLiteral(), link.start(), link.end()),
                link.group()));
        found++;
      }
    }
    return found;
  }
}
