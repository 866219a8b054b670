package org.gongkai.syntax;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.diag.SourceText;
import org.gongkai.model.Body;

/**
 * Markdown: CommonMark with tables, footnotes, bare links, strikethrough and task lists, raw HTML
 * reduced to harmless elements, and the addresses of links left to be filled in.
 */
public final class Markdown {

  /** Looking for a link's end is quadratic in open brackets: no real text has this many. */
  static final int MOST_BRACKETS = 5_000;

  private static final List<Extension> EXTENSIONS =
      List.of(
          TablesExtension.create(),
          FootnotesExtension.create(),
          StrikethroughExtension.create(),
          TaskListItemsExtension.create(),
          AutolinkExtension.create());

  private static final Parser PARSER = parser(EXTENSIONS);

  private Markdown() {}

  /** A parser with our pairing of emphasis, which must come before what looks at plain text. */
  static Parser parser(List<Extension> extensions) {
    return Parser.builder()
        .customInlineContentParserFactory(DelimiterRuns.factory())
        .postProcessor(new Emphasis())
        .extensions(extensions)
        .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
        .maxOpenBlockParsers(50)
        .build();
  }

  /**
   * Reads the text that begins at an offset of a file.
   *
   * @param problems gets what is wrong
   */
  public static Body parse(SourceText source, int from, List<Problem> problems) {
    String text = source.text().substring(from);
    int bracket = tooManyBrackets(text);
    if (bracket >= 0) {
      problems.add(tooComplex(source, from + bracket));
      return Body.NONE;
    }
    try {
      Node document = PARSER.parse(text);
      return BodyRenderer.render(document, EXTENSIONS, source, from, problems);
    } catch (BodyRenderer.TooMuch | StackOverflowError e) {
      problems.add(tooComplex(source, from));
    } catch (IndexOutOfBoundsException | IllegalStateException | IllegalArgumentException e) {
      problems.add(tooComplex(source, from));
    }
    return Body.NONE;
  }

  private static Problem tooComplex(SourceText source, int at) {
    return Problem.of(Code.MARKDOWN_TOO_COMPLEX, source.place(at, at));
  }

  private static int tooManyBrackets(String text) {
    int count = 0;
    for (int at = text.indexOf('['); at >= 0; at = text.indexOf('[', at + 1)) {
      if (++count > MOST_BRACKETS) {
        return at;
      }
    }
    return -1;
  }
}
