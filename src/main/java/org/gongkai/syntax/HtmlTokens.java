package org.gongkai.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts raw HTML into tags and text, in one pass over it whatever it holds. */
final class HtmlTokens {

  /** What a token is. */
  enum Kind {
    TEXT,
    START,
    END,
    COMMENT,
    /** A declaration, a CDATA section or a processing instruction. */
    DECLARATION,
    /** The beginning of a tag or comment that never ends. */
    BROKEN
  }

  /**
   * A piece of raw HTML.
   *
   * @param text the text, or the tag's name in lower case
   * @param attributes what stands behind a start tag's name
   */
  record Token(Kind kind, String text, String attributes, int start, int end) {}

  /** Elements that hold text alone, whatever it looks like. */
  private static final Set<String> RAW = Set.of("script", "style", "textarea", "title", "xmp");

  private final String html;
  private final List<Token> tokens = new ArrayList<>();
  private int textStart;

  private HtmlTokens(String html) {
    this.html = html;
  }

  static List<Token> of(String html) {
    HtmlTokens tokens = new HtmlTokens(html);
    int at = html.indexOf('<');
    while (at >= 0) {
      at = html.indexOf('<', tokens.piece(at));
    }
    tokens.text(html.length());
    return tokens.tokens;
  }

  /** Reads what begins with a {@code <}; gives where to go on. */
  private int piece(int at) {
    if (html.startsWith("<!--", at)) {
      return until("-->", at + 2, at, Kind.COMMENT);
    } else if (html.startsWith("<![CDATA[", at)) {
      return until("]]>", at, at, Kind.DECLARATION);
    } else if (html.startsWith("<?", at)) {
      return until("?>", at, at, Kind.DECLARATION);
    } else if (html.startsWith("<!", at)) {
      return until(">", at, at, Kind.DECLARATION);
    }
    boolean end = html.startsWith("</", at);
    int name = end ? at + 2 : at + 1;
    return name < html.length() && isLetter(html.charAt(name)) ? tag(at, name, end) : at + 1;
  }

  private int until(String close, int from, int at, Kind kind) {
    int found = html.indexOf(close, from);
    if (found < 0) {
      return broken(at, html.length());
    }
    int end = found + close.length();
    add(kind, html.substring(at, end), "", at, end);
    return end;
  }

  private int tag(int at, int name, boolean end) {
    int nameEnd = name;
    while (nameEnd < html.length() && isInName(html.charAt(nameEnd))) {
      nameEnd++;
    }
    int close = nameEnd;
    while (close < html.length() && html.charAt(close) != '>') {
      char c = html.charAt(close);
      if (c == '<') {
        return broken(at, close);
      }
      if (c == '"' || c == '\'') {
        close = html.indexOf(c, close + 1);
        if (close < 0) {
          return broken(at, html.length());
        }
      }
      close++;
    }
    if (close >= html.length()) {
      return broken(at, html.length());
    }
    String lower = html.substring(name, nameEnd).toLowerCase(Locale.ROOT);
    String attributes = html.substring(nameEnd, close);
    add(end ? Kind.END : Kind.START, lower, attributes, at, close + 1);
    return end || !RAW.contains(lower) ? close + 1 : rawEnd(lower, close + 1);
  }

  /** Where an element ends in which nothing is a tag. */
  private int rawEnd(String name, int from) {
    int at = from;
    while (at < html.length() && !html.regionMatches(true, at, "</" + name, 0, name.length() + 2)) {
      at++;
    }
    return at;
  }

  /** What is broken is text. */
  private int broken(int at, int end) {
    add(Kind.BROKEN, html.substring(at, end), "", at, end);
    return end;
  }

  private void add(Kind kind, String text, String attributes, int start, int end) {
    text(start);
    tokens.add(new Token(kind, text, attributes, start, end));
    textStart = end;
  }

  private void text(int end) {
    if (textStart < end) {
      tokens.add(new Token(Kind.TEXT, html.substring(textStart, end), "", textStart, end));
    }
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isInName(char c) {
    return c > ' ' && c != '/' && c != '>' && c != '<' && c != '"' && c != '\'';
  }
}
