package org.gongkai.syntax;

import java.util.List;
import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.text.Characters;

/**
 * Finds runs of {@code *}, {@code _} and {@code ~} and decides which of them can open or close
 * emphasis or strikethrough, with one rule more than CommonMark has: beside a Chinese character or
 * Chinese punctuation, a run of {@code *} or {@code ~} may also open before an opening mark and
 * close behind a closing one, so that {@code **“放管服”**改革} is bold. {@link Emphasis} pairs the runs.
 * Strikethrough takes exactly two {@code ~}: one stands for a range, as in {@code 3~5个}.
 */
final class DelimiterRuns implements InlineContentParser {

  private static final Set<Character> MARKS = Set.of('*', '_', '~');
  private static final String TERMINAL = "、，。；：！？,.;:!?";

  /** A run that waits for its partner; text in the end if none is found. */
  static final class Run extends CustomNode {
    final char mark;
    final int originalLength;
    final boolean canOpen;
    final boolean canClose;
    int order;
    private int usedLeft;
    private int usedRight;

    Run(char mark, int length, boolean canOpen, boolean canClose) {
      this.mark = mark;
      this.originalLength = length;
      this.canOpen = canOpen;
      this.canClose = canClose;
    }

    /** How many marks are not yet used. */
    int length() {
      return originalLength - usedLeft - usedRight;
    }

    /** Uses marks at the left, as a closer does; gives their place. */
    List<SourceSpan> takeLeft(int count) {
      usedLeft += count;
      return spans(usedLeft - count, usedLeft);
    }

    /** Uses marks at the right, as an opener does; gives their place. */
    List<SourceSpan> takeRight(int count) {
      usedRight += count;
      return spans(originalLength - usedRight, originalLength - usedRight + count);
    }

    /** The unused marks as text. */
    Text text() {
      Text text = new Text(String.valueOf(mark).repeat(length()));
      text.setSourceSpans(spans(usedLeft, originalLength - usedRight));
      return text;
    }

    private List<SourceSpan> spans(int from, int to) {
      List<SourceSpan> spans = getSourceSpans();
      return spans.size() == 1 ? List.of(spans.get(0).subSpan(from, to)) : List.of();
    }
  }

  /** The registration of this parser. */
  static InlineContentParserFactory factory() {
    return new InlineContentParserFactory() {
      @Override
      public Set<Character> getTriggerCharacters() {
        return MARKS;
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
    if (mark == '~' && length != 2) {
      return ParsedInline.of(new Run(mark, length, false, false), scanner.position());
    }
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
