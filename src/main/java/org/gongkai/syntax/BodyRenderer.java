package org.gongkai.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;
import org.gongkai.diag.Code;
import org.gongkai.diag.Place;
import org.gongkai.diag.Problem;
import org.gongkai.diag.SourceText;
import org.gongkai.model.Body;

/** Renders one text; what we do otherwise than the library: headings, links, images, raw HTML. */
final class BodyRenderer implements NodeRenderer {

  private static final int LARGEST = 16 * 1024 * 1024;

  /** About what a number and the link around it take. */
  private static final int LONGEST_NUMBER = 200;

  private final HtmlNodeRendererContext context;
  private final HtmlWriter writer;
  private final Work work;

  /** What is collected while one text is rendered. */
  private static final class Work {
    final Output out = new Output();
    final List<Body.Link> links = new ArrayList<>();
    final List<Body.Heading> headings = new ArrayList<>();
    final LeftOut numbers = new LeftOut();
    final List<String> anchors = new ArrayList<>();
    final HeadingIds ids = new HeadingIds();
    final List<Problem> problems;
    final HtmlFilter.Filtered html;
    final SourceText source;
    final Places places;
    final TwinRenderer.Shown shown;

    Work(Node document, SourceText source, int from, List<Problem> problems) {
      this.source = source;
      this.problems = problems;
      this.places = new Places(source, from);
      this.html = HtmlFilter.filter(document, places, problems);
      this.shown = new TwinRenderer.Shown(html);
      Mistyped.find(document, places, problems);
      Comments.find(document, places, problems);
      NumberMistakes.find(document, places, problems);
    }

    void leaveOut(NumberReference number, Body.Form form) {
      out.reserve(LONGEST_NUMBER);
      numbers.at(number, out.length(), form);
    }
  }

  private BodyRenderer(HtmlNodeRendererContext context, Work work) {
    this.context = context;
    this.writer = context.getWriter();
    this.work = work;
  }

  static Body render(
      Node document,
      List<Extension> extensions,
      SourceText source,
      int from,
      List<Problem> problems) {
    Work work = new Work(document, source, from, problems);
    HtmlRenderer.builder()
        .attributeProviderFactory(
            made -> (node, tag, attributes) -> attributes(node, tag, attributes, work))
        // The first to render a kind of node wins: before the extensions.
        .nodeRendererFactory(context -> new BodyRenderer(context, work))
        .extensions(extensions)
        .build()
        .render(document, work.out);
    work.shown.dropOtherNotes(document);
    PlainText.Read plain = PlainText.read(document);
    for (PlainText.Hole hole : plain.holes()) {
      work.shown.numbers().put(hole.number(), work.shown.numbers().size());
    }
    return withNotesHeading(
        new Body(
            work.out.toString(),
            plain.text(),
            work.links,
            work.headings,
            work.anchors,
            work.numbers.numbers(plain, work.places),
            LeftOut.stretches(plain, work.places),
            TwinRenderer.render(document, extensions, work.shown, LARGEST)));
  }

  /** A section has a heading: the library's section of footnotes has none. */
  private static Body withNotesHeading(Body body) {
    int section = body.html().lastIndexOf("<section class=\"footnotes\"");
    if (section < 0) {
      return body;
    }
    int at = body.html().indexOf('>', section) + 1;
    String heading = "\n<h2>注释</h2>";
    int more = heading.length();
    return new Body(
        body.html().substring(0, at) + heading + body.html().substring(at),
        body.plain(),
        body.links().stream().map(l -> l.at() < at ? l : l.moved(more)).toList(),
        body.headings().stream().map(h -> h.at() < at ? h : h.moved(more)).toList(),
        body.anchors(),
        body.numbers().stream().map(n -> n.at() < at ? n : n.moved(more)).toList(),
        body.stretches(),
        body.twin());
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(
        Heading.class,
        Link.class,
        Image.class,
        HtmlInline.class,
        HtmlBlock.class,
        SoftLineBreak.class,
        NumberReference.class,
        TableBlock.class);
  }

  @Override
  public void render(Node node) {
    if (node instanceof Heading heading) {
      heading(heading);
    } else if (node instanceof Link link) {
      link(link);
    } else if (node instanceof Image image) {
      image(image);
    } else if (node instanceof HtmlInline html) {
      writer.raw(work.html.of(html));
    } else if (node instanceof HtmlBlock html) {
      writer.line();
      writer.raw(work.html.of(html));
      writer.line();
    } else if (node instanceof NumberReference number) {
      work.leaveOut(number, isInLink(number) ? Body.Form.BARE : Body.Form.LINKED);
    } else if (node instanceof SoftLineBreak) {
      writer.raw(Chinese.joins(node) ? "" : context.getSoftbreak());
    } else {
      table(node);
    }
  }

  private void heading(Heading heading) {
    String text = PlainText.typed(heading);
    String id = work.ids.of(PlainText.of(heading));
    work.anchors.add(id);
    writer.line();
    int at = work.out.length();
    writer.tag("h" + heading.getLevel(), Map.of("id", id));
    children(heading);
    writer.tag("/h" + heading.getLevel());
    Place place = work.places.of(heading);
    int end = work.out.length();
    boolean top = heading.getParent() instanceof Document && !work.html.isAround(heading);
    if (top) {
      work.shown.headings().put(heading, work.headings.size());
    }
    work.headings.add(new Body.Heading(heading.getLevel(), top, id, text, at, end, place));
    writer.line();
  }

  private void link(Link link) {
    writer.raw("<a href=\"");
    hole(link, link.getDestination(), link.getTitle(), false);
    writer.raw("\"" + title(link.getTitle()) + ">");
    children(link);
    writer.raw("</a>");
  }

  private static boolean isInLink(Node node) {
    Node above = node.getParent();
    while (above != null && !(above instanceof Link)) {
      above = above.getParent();
    }
    return above != null;
  }

  private void image(Image image) {
    PlainText.Read alt = PlainText.read(image);
    if (alt.text().isBlank() && alt.holes().isEmpty()) {
      work.problems.add(Problem.of(Code.IMAGE_ALT, work.places.of(image), image.getDestination()));
    }
    writer.raw("<img src=\"");
    hole(image, image.getDestination(), image.getTitle(), true);
    writer.raw("\" alt=\"");
    int done = 0;
    for (PlainText.Hole hole : alt.holes()) {
      writer.raw(plainAttribute(alt.text().substring(done, hole.at())));
      work.leaveOut(hole.number(), Body.Form.TEXT);
      done = hole.at();
    }
    writer.raw(plainAttribute(alt.text().substring(done)));
    writer.raw("\"" + title(image.getTitle()) + " />");
  }

  private void hole(Node node, String destination, String title, boolean image) {
    work.out.reserve(destination.length());
    Place place = work.places.ofAddress(node, destination, title);
    work.shown.links().put(node, work.links.size());
    work.links.add(new Body.Link(work.out.length(), destination, image, place));
  }

  private static String title(String title) {
    if (title == null || title.isEmpty()) {
      return "";
    }
    return " title=\"" + plainAttribute(title) + "\"";
  }

  private static String plainAttribute(String text) {
    StringBuilder out = new StringBuilder();
    Escape.attribute(text.replace("&", "&amp;"), out);
    return out.toString();
  }

  private void table(Node table) {
    writer.line();
    writer.raw("<div class=\"table\" role=\"region\" aria-label=\"表格\" tabindex=\"0\"><table>");
    children(table);
    writer.raw("</table></div>");
    writer.line();
  }

  private void children(Node parent) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      context.render(child);
    }
  }

  /**
   * HTML has no align attribute any more; header cells say what they head; footnotes speak Chinese.
   */
  private static void attributes(Node node, String tag, Map<String, String> attributes, Work work) {
    String align = attributes.remove("align");
    if (align != null && !align.equals("left")) {
      attributes.put("class", align);
    }
    if (tag.equals("th")) {
      attributes.put("scope", "col");
    } else if (tag.equals("input")) {
      attributes.put("aria-label", "完成情况");
    } else if (tag.equals("a")) {
      footnoteLink(node, attributes);
    }
    String id = attributes.get("id");
    if (id != null) {
      work.anchors.add(id);
    }
    if (node instanceof FootnoteDefinition) {
      work.shown.footnotes().add(node);
    }
  }

  /**
   * The library calls the second reference to note {@code x} {@code fnref-x-2}, which is also the
   * first reference to note {@code x-2}; here the number comes first: {@code fnref-2-x}.
   */
  private static void footnoteLink(Node node, Map<String, String> attributes) {
    String index = attributes.get("data-footnote-backref-idx");
    if (node instanceof FootnoteReference) {
      String label = attributes.get("href").substring("#fn-".length());
      String rest = attributes.get("id").substring("fnref-".length() + label.length());
      attributes.put("id", reference(rest.isEmpty() ? "1" : rest.substring(1), label));
    } else if (node instanceof FootnoteDefinition definition && index != null) {
      int hyphen = index.indexOf('-');
      String number = hyphen < 0 ? "1" : index.substring(hyphen + 1);
      attributes.put("href", "#" + reference(number, definition.getLabel()));
      attributes.put("aria-label", "返回正文中注释" + index + "处");
    }
  }

  private static String reference(String number, String label) {
    return "fnref-" + number + "-" + label;
  }

  /** Collects HTML, without control characters, and refuses to grow beyond any page's size. */
  private static final class Output implements Appendable {
    private final StringBuilder out = new StringBuilder();
    private long reserved;

    int length() {
      return out.length();
    }

    /** Counts what will be filled in later. */
    void reserve(int more) {
      reserved += more;
      check();
    }

    @Override
    public Appendable append(CharSequence text) {
      return append(text, 0, text.length());
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) {
      out.append(text, start, end);
      check();
      return this;
    }

    @Override
    public Appendable append(char c) {
      out.append(c);
      return this;
    }

    private void check() {
      if (out.length() + reserved > LARGEST) {
        throw new Markdown.TooComplex();
      }
    }

    @Override
    public String toString() {
      return ControlCharacters.replaced(out.toString());
    }
  }
}
