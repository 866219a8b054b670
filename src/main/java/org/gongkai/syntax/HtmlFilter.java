package org.gongkai.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.diag.Code;
import org.gongkai.diag.Place;
import org.gongkai.diag.Problem;

/**
 * Reduces raw HTML in Markdown to a list of harmless elements, each closed where it was opened. One
 * object filters one text, from front to back.
 */
final class HtmlFilter {

  private static final Set<String> INLINE =
      Set.of(
          "abbr", "b", "br", "cite", "code", "del", "em", "i", "ins", "kbd", "mark", "q", "rp",
          "rt", "ruby", "s", "small", "strong", "sub", "sup", "u", "wbr");
  private static final Set<String> BLOCK =
      Set.of(
          "blockquote",
          "caption",
          "dd",
          "details",
          "div",
          "dl",
          "dt",
          "figcaption",
          "figure",
          "hr",
          "li",
          "ol",
          "p",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul");
  private static final Set<String> VOID = Set.of("br", "hr", "wbr");
  private static final Set<String> ACTIVE =
      Set.of(
          "applet",
          "audio",
          "base",
          "button",
          "embed",
          "form",
          "frame",
          "frameset",
          "iframe",
          "img",
          "input",
          "link",
          "math",
          "meta",
          "object",
          "script",
          "select",
          "style",
          "svg",
          "template",
          "textarea",
          "video");
  private static final Map<String, Set<String>> PARENTS =
      Map.ofEntries(
          Map.entry("caption", Set.of("table")),
          Map.entry("thead", Set.of("table")),
          Map.entry("tbody", Set.of("table")),
          Map.entry("tfoot", Set.of("table")),
          Map.entry("tr", Set.of("table", "thead", "tbody", "tfoot")),
          Map.entry("td", Set.of("tr")),
          Map.entry("th", Set.of("tr")),
          Map.entry("li", Set.of("ul", "ol")),
          Map.entry("dt", Set.of("dl")),
          Map.entry("dd", Set.of("dl")),
          Map.entry("summary", Set.of("details")),
          Map.entry("figcaption", Set.of("figure")),
          Map.entry("rt", Set.of("ruby")),
          Map.entry("rp", Set.of("ruby")));
  private static final Pattern PIECE =
      Pattern.compile(
          "<!--.*?(?:-->|$)|<[!?].*?(?:>|$)|</?([A-Za-z][A-Za-z0-9-]*)((?:\"[^\"]*\"|'[^']*'|[^'\">])*+)>",
          Pattern.DOTALL);
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([A-Za-z_:][-A-Za-z0-9_:.]*)\\s*(?:=\\s*(\"[^\"]*\"|'[^']*'|[^\\s\"'>]+))?");

  private record Open(String name, Place place, Object container) {}

  private final List<Problem> problems;
  private final Deque<Open> open = new ArrayDeque<>();

  HtmlFilter(List<Problem> problems) {
    this.problems = problems;
  }

  /**
   * Filters one piece of raw HTML.
   *
   * @param container what it stands in: an element must be closed in the same container
   * @param inline whether it stands inside a paragraph
   */
  String filter(String html, Place place, Object container, boolean inline) {
    StringBuilder out = new StringBuilder(html.length());
    Matcher piece = PIECE.matcher(html);
    int at = 0;
    while (piece.find()) {
      text(html.substring(at, piece.start()), place, out);
      at = piece.end();
      String name = piece.group(1);
      if (name != null) {
        boolean end = html.charAt(piece.start() + 1) == '/';
        tag(name.toLowerCase(Locale.ROOT), end, piece.group(2), place, container, inline, out);
      }
    }
    text(html.substring(at), place, out);
    return out.toString();
  }

  /** Reports what was never closed. */
  void finish() {
    for (Open left : open) {
      problems.add(Problem.of(Code.HTML_UNBALANCED, left.place(), "<" + left.name() + ">"));
    }
  }

  private void text(String text, Place place, StringBuilder out) {
    if (text.indexOf('<') >= 0) {
      problems.add(Problem.of(Code.HTML_UNBALANCED, place, "<"));
    }
    Escape.text(text, out);
  }

  private void tag(
      String name,
      boolean end,
      String attributes,
      Place place,
      Object container,
      boolean inline,
      StringBuilder out) {
    String shown = (end ? "</" : "<") + name + ">";
    if (ACTIVE.contains(name)) {
      problems.add(Problem.of(Code.HTML_ACTIVE, place, shown));
    } else if (!INLINE.contains(name) && !BLOCK.contains(name)) {
      problems.add(Problem.of(Code.HTML_REMOVED, place, shown));
    } else if (end) {
      closeTag(name, place, container, out);
    } else {
      openTag(name, attributes, place, container, inline, out);
    }
  }

  private void closeTag(String name, Place place, Object container, StringBuilder out) {
    if (VOID.contains(name)) {
      return;
    }
    Open last = open.peek();
    if (last == null || !last.name().equals(name) || last.container() != container) {
      problems.add(Problem.of(Code.HTML_UNBALANCED, place, "</" + name + ">"));
      return;
    }
    open.pop();
    out.append("</").append(name).append('>');
  }

  private void openTag(
      String name,
      String attributes,
      Place place,
      Object container,
      boolean inline,
      StringBuilder out) {
    Set<String> parents = PARENTS.getOrDefault(name, Set.of());
    boolean parentMissing =
        !parents.isEmpty() && (open.isEmpty() || !parents.contains(open.peek().name()));
    boolean insideInline = !open.isEmpty() && INLINE.contains(open.peek().name());
    if (BLOCK.contains(name) && (inline || insideInline) || parentMissing) {
      problems.add(Problem.of(Code.HTML_MISPLACED, place, "<" + name + ">"));
      return;
    }
    out.append('<').append(name);
    for (String[] attribute : kept(name, attributes, place)) {
      out.append(' ').append(attribute[0]).append("=\"");
      Escape.attribute(attribute[1], out);
      out.append('"');
    }
    out.append('>');
    if (!VOID.contains(name)) {
      open.push(new Open(name, place, container));
    }
  }

  /** The attributes that say something without doing something. */
  private List<String[]> kept(String element, String attributes, Place place) {
    List<String[]> kept = new ArrayList<>();
    Matcher attribute = ATTRIBUTE.matcher(attributes);
    while (attribute.find()) {
      String name = attribute.group(1).toLowerCase(Locale.ROOT);
      String value =
          attribute.group(2) == null ? "" : attribute.group(2).replaceAll("^[\"']|[\"']$", "");
      boolean cell = element.equals("td") || element.equals("th");
      boolean span = cell && (name.equals("colspan") || name.equals("rowspan"));
      if (span && value.matches("[1-9][0-9]{0,2}")
          || element.equals("th") && name.equals("scope") && value.matches("(col|row)(group)?")
          || element.equals("abbr") && name.equals("title")
          || element.equals("details") && name.equals("open")) {
        kept.add(new String[] {name, value});
      } else if (name.startsWith("on")) {
        problems.add(Problem.of(Code.HTML_ACTIVE, place, name));
      } else {
        problems.add(Problem.of(Code.HTML_REMOVED, place, element + " " + name));
      }
    }
    return kept;
  }
}
