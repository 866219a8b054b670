package org.gongkai.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.markdown.MarkdownNodeRendererContext;
import org.commonmark.renderer.markdown.MarkdownNodeRendererFactory;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.commonmark.renderer.markdown.MarkdownWriter;
import org.commonmark.text.AsciiMatcher;
import org.commonmark.text.CharMatcher;
import org.gongkai.model.Twin;

/**
 * Writes a text as Markdown again, as its page shows it: without comments and refused HTML, notes
 * that nothing refers to and definitions; addresses and numbers are left out.
 */
final class TwinRenderer implements NodeRenderer {

  /** Around a hole; no text that is published has such characters. */
  private static final char OPEN = '\u0001';

  private static final char CLOSE = '\u0002';
  private static final Pattern HOLE = Pattern.compile(OPEN + "([lnh])([0-9]{1,7})" + CLOSE);

  /** What would be markup in a text that raw HTML leaves behind. */
  private static final String ACTIVE = "[]*_`~\\|#^{}!";

  private static final CharMatcher IN_TITLE = AsciiMatcher.builder().anyOf("\"\n\\&").build();
  private static final CharMatcher IN_TEXT =
      AsciiMatcher.builder().anyOf("[]<>`*_&\n\\~|^").build();

  private final MarkdownNodeRendererContext context;
  private final MarkdownWriter writer;
  private final Shown shown;

  /**
   * What the page shows of a text.
   *
   * @param html what its raw HTML became
   * @param headings those that stand in no other element
   */
  record Shown(
      HtmlFilter.Filtered html,
      Map<Node, Integer> links,
      Map<Node, Integer> numbers,
      Map<Node, Integer> headings,
      Set<Node> footnotes) {

    Shown(HtmlFilter.Filtered html) {
      this(
          html,
          new IdentityHashMap<>(),
          new IdentityHashMap<>(),
          new IdentityHashMap<>(),
          Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /** Takes the notes that nothing refers to, which the page does not show, out of the text. */
    void dropOtherNotes(Node document) {
      List<Node> others = new ArrayList<>();
      for (Node node = document; node != null; node = Emphasis.next(node, document)) {
        if (node instanceof FootnoteDefinition && !footnotes.contains(node)) {
          others.add(node);
        }
      }
      others.forEach(Node::unlink);
    }
  }

  private TwinRenderer(MarkdownNodeRendererContext context, Shown shown) {
    this.context = context;
    this.writer = context.getWriter();
    this.shown = shown;
  }

  /** Renders a text that has been shown to be published. */
  static Twin render(Node document, List<Extension> extensions, Shown shown, int most) {
    Bounded out = new Bounded(most);
    MarkdownRenderer.builder()
        .nodeRendererFactory(
            new MarkdownNodeRendererFactory() {
              @Override
              public NodeRenderer create(MarkdownNodeRendererContext context) {
                return new TwinRenderer(context, shown);
              }

              @Override
              public Set<Character> getSpecialCharacters() {
                return Set.of('{');
              }
            })
        .extensions(extensions)
        .build()
        .render(document, out);
    return twin(withoutBlankLines(out.text), shown);
  }

  /** Without blank lines at the start, and lines' ends at the end. */
  private static String withoutBlankLines(CharSequence text) {
    int from = 0;
    for (int i = 0; i < text.length() && " \t\n".indexOf(text.charAt(i)) >= 0; i++) {
      if (text.charAt(i) == '\n') {
        from = i + 1;
      }
    }
    int to = text.length();
    while (to > from && text.charAt(to - 1) == '\n') {
      to--;
    }
    return text.subSequence(from, to).toString();
  }

  private static Twin twin(String text, Shown shown) {
    List<Twin.Piece> pieces = new ArrayList<>();
    if (text.indexOf(OPEN) < 0) {
      typed(text, pieces);
      return new Twin(pieces);
    }
    Matcher holes = HOLE.matcher(text);
    int done = 0;
    while (holes.find()) {
      typed(text.substring(done, holes.start()), pieces);
      int at = Integer.parseInt(holes.group(2));
      switch (holes.group(1)) {
        case "l" -> add(new Twin.Address(at), at, shown.links(), pieces);
        case "n" -> add(new Twin.Filler(at), at, shown.numbers(), pieces);
        default -> pieces.add(new Twin.Begin(at));
      }
      done = holes.end();
    }
    typed(text.substring(done), pieces);
    return new Twin(pieces);
  }

  private static void add(
      Twin.Piece piece, int at, Map<Node, Integer> known, List<Twin.Piece> pieces) {
    if (at < known.size()) {
      pieces.add(piece);
    }
  }

  private static void typed(String text, List<Twin.Piece> pieces) {
    if (!text.isEmpty()) {
      pieces.add(new Twin.Typed(ControlCharacters.replaced(text)));
    }
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(
        FootnoteDefinition.class,
        Heading.class,
        HtmlBlock.class,
        HtmlInline.class,
        Image.class,
        Link.class,
        NumberReference.class,
        SoftLineBreak.class);
  }

  @Override
  public void render(Node node) {
    if (node instanceof Link link) {
      writer.raw('[');
      children(link);
      destination(link, link.getTitle());
    } else if (node instanceof Heading heading) {
      heading(heading);
    } else if (node instanceof Image image) {
      image(image);
    } else if (node instanceof NumberReference number) {
      hole('n', shown.numbers().get(number));
    } else if (node instanceof HtmlInline html) {
      writer.raw(shown.html().of(html));
    } else if (node instanceof HtmlBlock html) {
      block(html, shown.html().of(html));
    } else if (node instanceof FootnoteDefinition note) {
      footnote(note);
    } else if (node instanceof SoftLineBreak && !Chinese.joins(node)) {
      writer.line();
    }
  }

  /** One that has several lines is underlined, which only the first two levels can be. */
  private void heading(Heading heading) {
    if (heading.getLevel() <= 2 && hasLines(heading)) {
      children(heading);
      writer.line();
      writer.raw(heading.getLevel() == 1 ? "===" : "---");
    } else {
      hole('h', shown.headings().get(heading));
      writer.raw("#".repeat(heading.getLevel()) + " ");
      children(heading);
    }
    writer.block();
  }

  private static boolean hasLines(Node parent) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof SoftLineBreak || child instanceof HardLineBreak || hasLines(child)) {
        return true;
      }
    }
    return false;
  }

  private void image(Image image) {
    PlainText.Read alt = PlainText.read(image);
    writer.raw("![");
    int done = 0;
    for (PlainText.Hole hole : alt.holes()) {
      writer.text(alt.text().substring(done, hole.at()), IN_TEXT);
      hole('n', shown.numbers().get(hole.number()));
      done = hole.at();
    }
    writer.text(alt.text().substring(done), IN_TEXT);
    destination(image, image.getTitle());
  }

  private void destination(Node link, String title) {
    writer.raw("](");
    hole('l', shown.links().get(link));
    if (title != null && !title.isEmpty()) {
      writer.raw(" \"");
      writer.text(title, IN_TITLE);
      writer.raw('"');
    }
    writer.raw(')');
  }

  private void hole(char kind, Integer at) {
    if (at != null) {
      writer.raw(OPEN + String.valueOf(kind) + at + CLOSE);
    }
  }

  private void footnote(FootnoteDefinition note) {
    writer.raw("[^" + note.getLabel() + "]: ");
    writer.pushPrefix("    ");
    children(note);
    writer.popPrefix();
  }

  /**
   * Lines without blank ones, at which the block would end, unless it is one of {@code <pre>};
   * where text was markup's neighbour, it stays text.
   */
  private void block(HtmlBlock block, String html) {
    StringBuilder harmless = new StringBuilder();
    for (HtmlTokens.Token token : HtmlTokens.of(html)) {
      String typed = html.substring(token.start(), token.end());
      harmless.append(token.kind() == HtmlTokens.Kind.TEXT ? text(typed) : typed);
    }
    boolean whole = html.stripLeading().startsWith("<pre");
    List<String> lines =
        harmless.toString().lines().filter(line -> whole || !line.isBlank()).toList();
    if (lines.isEmpty() && block.getPrevious() instanceof ListBlock) {
      writer.raw("<!-- -->"); // a comment is how two lists are told apart
    }
    for (int i = 0; i < lines.size(); i++) {
      writer.raw(lines.get(i));
      if (i + 1 < lines.size()) {
        writer.line();
      }
    }
    writer.block();
  }

  private static String text(String typed) {
    StringBuilder out = new StringBuilder(typed.length());
    for (char c : typed.toCharArray()) {
      if (ACTIVE.indexOf(c) >= 0) {
        out.append("&#").append((int) c).append(';');
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private void children(Node parent) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      context.render(child);
    }
  }

  /** Collects Markdown, and refuses to grow beyond any page's size. */
  private static final class Bounded implements Appendable {
    private final StringBuilder text = new StringBuilder();
    private final int most;

    Bounded(int most) {
      this.most = most;
    }

    @Override
    public Appendable append(CharSequence more) {
      return append(more, 0, more.length());
    }

    @Override
    public Appendable append(CharSequence more, int start, int end) {
      text.append(more, start, end);
      if (text.length() > most) {
        throw new Markdown.TooComplex();
      }
      return this;
    }

    @Override
    public Appendable append(char c) {
      text.append(c);
      return this;
    }
  }
}
