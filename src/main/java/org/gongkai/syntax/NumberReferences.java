package org.gongkai.syntax;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Finds {@code {{ key }}} and {@code {{ 2020:key }}} in running text, and what was probably meant
 * as that: with one brace too few, with full-width braces, without an end. A backslash before the
 * first brace makes it text.
 */
final class NumberReferences implements InlineContentParser {

  private static final Set<Character> BRACES = Set.of('{', '｛');
  private static final int LONGEST = 200;
  private static final String BLANK = "[\\s\\u00a0\\u3000]*";
  private static final String NAME = "[A-Za-z0-9][A-Za-z0-9-]*";
  private static final String KEY = NAME + "(?:\\." + NAME + ")*";

  private static final Pattern WHOLE =
      Pattern.compile(
          "\\{\\{"
              + BLANK
              + "(?:([12]\\d{3})"
              + BLANK
              + ":"
              + BLANK
              + ")?("
              + KEY
              + ")"
              + BLANK
              + "}}");

  /** One brace, or a full-width one, around a key of at least two words. */
  private static final Pattern MEANT =
      Pattern.compile(
          "[{｛]"
              + BLANK
              + "(?:[12]\\d{3}"
              + BLANK
              + "[:：]"
              + BLANK
              + ")?"
              + NAME
              + "(?:\\."
              + NAME
              + ")+"
              + BLANK
              + "[}｝]{1,2}");

  /** The registration of this parser. */
  static InlineContentParserFactory factory() {
    return new InlineContentParserFactory() {
      @Override
      public Set<Character> getTriggerCharacters() {
        return BRACES;
      }

      @Override
      public InlineContentParser create() {
        return new NumberReferences();
      }
    };
  }

  @Override
  public ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    Position start = scanner.position();
    int before = scanner.peekPreviousCodePoint();
    int braces = 0;
    while (isOpening(scanner.peek()) && braces < 2) {
      scanner.next();
      braces++;
    }
    int read = braces;
    while (read < LONGEST && !isEnd(scanner.peek()) && !isClosing(scanner.peek())) {
      scanner.next();
      read++;
    }
    int closing = 0;
    while (isClosing(scanner.peek()) && closing < 2) {
      scanner.next();
      closing++;
    }
    String typed = scanner.getSource(start, scanner.position()).getContent();
    Matcher whole = WHOLE.matcher(typed);
    if (whole.matches()) {
      Optional<Integer> year = Optional.ofNullable(whole.group(1)).map(Integer::valueOf);
      return ParsedInline.of(new NumberReference(typed, year, whole.group(2)), scanner.position());
    }
    if (braces == 2 && closing == 0) {
      // Without an end: what follows is text as it would be otherwise.
      scanner.setPosition(start);
      scanner.next();
      scanner.next();
      return ParsedInline.of(new NumberReference("{{", Optional.empty(), ""), scanner.position());
    }
    // Behind a brace that was escaped, or in the syntax of some other program: ${…}, #{…}.
    boolean other = before == '{' || before == '$' || before == '#';
    return braces == 2 || !other && MEANT.matcher(typed).matches()
        ? ParsedInline.of(new NumberReference(typed, Optional.empty(), ""), scanner.position())
        : ParsedInline.none();
  }

  private static boolean isOpening(char c) {
    return c == '{' || c == '｛';
  }

  private static boolean isClosing(char c) {
    return c == '}' || c == '｝';
  }

  private static boolean isEnd(char c) {
    return c == Scanner.END || c == '\n' || isOpening(c);
  }
}
