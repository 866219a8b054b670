package org.gongkai.syntax;

import java.util.List;
import java.util.Optional;
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

  private static final List<Extension> EXTENSIONS =
      List.of(
          TablesExtension.create(),
          FootnotesExtension.create(),
          StrikethroughExtension.create(),
          TaskListItemsExtension.create(),
          AutolinkExtension.create());

  private static final Parser PARSER = parser(EXTENSIONS);

  private Markdown() {}

  /** Leaves the reading of a text that nests or grows beyond anything meant. */
  static final class TooComplex extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooComplex() {
      super("too complex", null, false, false);
    }
  }

  /** A parser with our pairing of emphasis, which must come before what looks at plain text. */
  static Parser parser(List<Extension> extensions) {
    return Parser.builder()
        .customInlineContentParserFactory(DelimiterRuns.factory())
        .customInlineContentParserFactory(NumberReferences.factory())
        .postProcessor(new Emphasis())
        .extensions(extensions)
        .postProcessor(new BareLinks())
        .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
        .maxOpenBlockParsers(50)
        .maxInlineNesting(50)
        .build();
  }

  /**
   * Reads the text that begins at an offset of a file.
   *
   * @param problems gets what is wrong
   */
  public static Body parse(SourceText source, int from, List<Problem> problems) {
    String text = source.text().substring(from);
    int exceeded = Limits.exceeded(text);
    if (exceeded >= 0) {
      problems.add(tooComplex(source, from + exceeded));
      return Body.NONE;
    }
    ControlCharacters.report(source, from, source.text().length(), problems);
    ControlCharacters.reportReferences(source, from, problems);
    try {
      Node document = document(text, source, from, problems);
      return BodyRenderer.render(document, EXTENSIONS, source, from, problems);
    } catch (TooComplex e) {
      problems.add(tooComplex(source, from));
      return Body.NONE;
    }
  }

  /** Reads a text as if the comments that never end were words. */
  private static Node document(String text, SourceText source, int from, List<Problem> problems) {
    StringBuilder read = new StringBuilder(text);
    Node document = PARSER.parse(text);
    for (int count = 0; count < Comments.MOST; count++) {
      Optional<Integer> swallowing = Comments.swallowing(document);
      if (swallowing.isEmpty()) {
        break;
      }
      int at = swallowing.get();
      problems.add(Comments.problem(source.place(from + at, from + at + Comments.OPEN.length())));
      read.setCharAt(at, ControlCharacters.REPLACEMENT);
      document = PARSER.parse(read.toString());
    }
    return document;
  }

  private static Problem tooComplex(SourceText source, int at) {
    return Problem.of(Code.MARKDOWN_TOO_COMPLEX, source.place(at, at));
  }
}
