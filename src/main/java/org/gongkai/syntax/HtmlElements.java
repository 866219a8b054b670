package org.gongkai.syntax;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The elements and attributes that raw HTML in Markdown may use, and where. */
final class HtmlElements {

  private static final Set<String> INLINE =
      words(
          "abbr b br cite code del em i ins kbd mark q rp rt ruby s small span strong sub sup u wbr");

  /** Block elements that hold whatever a page holds, Markdown included. */
  private static final Set<String> FLOW =
      words("blockquote caption dd details div dt figcaption figure li td th");

  /** Block elements that hold nothing but text and inline elements. */
  private static final Set<String> LINES = words("p pre summary");

  private static final Set<String> VOID = words("br hr wbr");

  /** Elements that hold nothing but certain elements. */
  private static final Map<String, Set<String>> CHILDREN =
      Map.of(
          "table", words("caption thead tbody tfoot tr"),
          "thead", words("tr"),
          "tbody", words("tr"),
          "tfoot", words("tr"),
          "tr", words("td th"),
          "ul", words("li"),
          "ol", words("li"),
          "dl", words("dt dd"));

  /** Elements that stand nowhere but in certain elements. */
  private static final Map<String, Set<String>> PARENTS =
      Map.ofEntries(
          Map.entry("caption", words("table")),
          Map.entry("thead", words("table")),
          Map.entry("tbody", words("table")),
          Map.entry("tfoot", words("table")),
          Map.entry("tr", words("table thead tbody tfoot")),
          Map.entry("td", words("tr")),
          Map.entry("th", words("tr")),
          Map.entry("li", words("ul ol")),
          Map.entry("dt", words("dl")),
          Map.entry("dd", words("dl")),
          Map.entry("summary", words("details")),
          Map.entry("figcaption", words("figure")),
          Map.entry("rt", words("ruby")),
          Map.entry("rp", words("ruby")));

  /** What runs, loads, or speaks to a server. */
  private static final Set<String> ACTIVE =
      words(
          "applet audio base button embed form frame frameset iframe img input link math meta"
              + " object script select style svg template textarea video");

  private static final Pattern ATTRIBUTE =
      Pattern.compile("([^\\s\"'>/=]+)\\s*+(?:=\\s*+(\"[^\"]*+\"|'[^']*+'|[^\\s\"'>]++))?");

  private HtmlElements() {}

  private static Set<String> words(String words) {
    return Set.of(words.split(" "));
  }

  static boolean isKnown(String name) {
    return INLINE.contains(name) || isBlock(name);
  }

  static boolean isActive(String name) {
    return ACTIVE.contains(name);
  }

  static boolean isVoid(String name) {
    return VOID.contains(name);
  }

  static boolean isCell(String name) {
    return name.equals("td") || name.equals("th");
  }

  /**
   * Whether an element may stand in another.
   *
   * @param parent the innermost open element, or an empty string
   * @param inline whether all stands in a line of text
   */
  static boolean fits(String name, String parent, boolean inline) {
    Set<String> parents = PARENTS.get(name);
    if (parents != null && !parents.contains(parent)) {
      return false;
    }
    Set<String> children = CHILDREN.get(parent);
    if (children != null) {
      return children.contains(name);
    }
    boolean lines = inline || INLINE.contains(parent) || LINES.contains(parent);
    return !(lines && isBlock(name));
  }

  /** Whether text may stand directly in an element. */
  static boolean holdsText(String parent) {
    return !CHILDREN.containsKey(parent);
  }

  /** Whether a Markdown block may stand directly in an element. */
  static boolean holdsBlocks(String parent) {
    return parent.isEmpty() || FLOW.contains(parent);
  }

  private static boolean isBlock(String name) {
    return FLOW.contains(name)
        || LINES.contains(name)
        || CHILDREN.containsKey(name)
        || name.equals("hr");
  }

  /**
   * The attributes of a tag that say something without doing something.
   *
   * @param refused gets the names of the others
   */
  static Map<String, String> attributes(String element, String typed, List<String> refused) {
    Map<String, String> kept = new LinkedHashMap<>();
    if (typed.isBlank() || typed.strip().equals("/")) {
      return kept;
    }
    Matcher attribute = ATTRIBUTE.matcher(typed);
    List<String> others = new ArrayList<>();
    while (attribute.find()) {
      String name = attribute.group(1).toLowerCase(java.util.Locale.ROOT);
      String value = attribute.group(2) == null ? "" : unquoted(attribute.group(2));
      if (isHarmless(element, name, value)) {
        kept.putIfAbsent(name, name.equals("open") ? "" : value);
      } else {
        others.add(name);
      }
    }
    refused.addAll(others);
    return kept;
  }

  private static boolean isHarmless(String element, String name, String value) {
    return switch (element) {
      case "td" -> isSpan(name, value);
      case "th" ->
          isSpan(name, value) || name.equals("scope") && value.matches("(col|row)(group)?");
      case "abbr" -> name.equals("title");
      case "details" -> name.equals("open");
      default -> false;
    };
  }

  private static boolean isSpan(String name, String value) {
    return (name.equals("colspan") || name.equals("rowspan")) && value.matches("[1-9][0-9]{0,2}");
  }

  private static String unquoted(String value) {
    char first = value.charAt(0);
    return first == '"' || first == '\'' ? value.substring(1, value.length() - 1) : value;
  }
}
