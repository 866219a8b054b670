package org.gongkai.syntax;

import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.text.Characters;

/**
 * Finds runs of {@code *} and {@code _} and decides which of them can open or close emphasis, with
 * one rule more than CommonMark has: beside a Chinese character or Chinese punctuation, a {@code *}
 * run may also open before an opening mark and close behind a closing one, so that {@code
 * **“放管服”**改革} is bold. {@link Emphasis} pairs the runs.
 */
final class DelimiterRuns implements InlineContentParser {

  private static final String TERMINAL = "、，。；：！？,.;:!?";

  /** A run that waits for its partner; text in the end if none is found. */
  static final class Run extends CustomNode {
    final char mark;
    final int originalLength;
    final boolean canOpen;
    final boolean canClose;
    int length;
    int order;

    Run(char mark, int length, boolean canOpen, boolean canClose) {
      this.mark = mark;
      this.originalLength = length;
      this.length = length;
      this.canOpen = canOpen;
      this.canClose = canClose;
    }
  }

  /** The registration of this parser. */
  static InlineContentParserFactory factory() {
    return new InlineContentParserFactory() {
      @Override
      public Set<Character> getTriggerCharacters() {
        return Set.of('*', '_');
      }

      @Override
      public InlineContentParser create() {
        return new DelimiterRuns();
      }
    };
  }

  @Override
  public ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    int before = scanner.peekPreviousCodePoint();
    char mark = scanner.peek();
    int length = scanner.matchMultiple(mark);
    int after = scanner.peekCodePoint();
    boolean left = flanks(after, before);
    boolean right = flanks(before, after);
    boolean opens;
    boolean closes;
    if (mark == '_') {
      opens = left && (!right || isPunctuation(before));
      closes = right && (!left || isPunctuation(after));
    } else {
      boolean chinese = Chinese.is(before) || Chinese.is(after);
      opens = left || chinese && !isSpace(after) && !isClosing(after);
      closes = right || chinese && !isSpace(before) && !isOpening(before);
    }
    return ParsedInline.of(new Run(mark, length, opens, closes), scanner.position());
  }

  /**
   * Whether a run flanks the text on one side. A left-flanking delimiter run is one that is not
   * followed by Unicode whitespace, and either not followed by punctuation, or followed by it and
   * preceded by whitespace or punctuation (CommonMark 0.31.2, 6.2); a right-flanking one mirrors
   * it.
   */
  private static boolean flanks(int inner, int outer) {
    return !isSpace(inner) && (!isPunctuation(inner) || isSpace(outer) || isPunctuation(outer));
  }

  private static boolean isSpace(int c) {
    return c == Scanner.END || Characters.isWhitespaceCodePoint(c);
  }

  private static boolean isPunctuation(int c) {
    return c != Scanner.END && Characters.isPunctuationCodePoint(c);
  }

  private static boolean isOpening(int c) {
    int type = Character.getType(c);
    return type == Character.START_PUNCTUATION || type == Character.INITIAL_QUOTE_PUNCTUATION;
  }

  private static boolean isClosing(int c) {
    int type = Character.getType(c);
    return type == Character.END_PUNCTUATION
        || type == Character.FINAL_QUOTE_PUNCTUATION
        || TERMINAL.indexOf(c) >= 0;
  }
}
