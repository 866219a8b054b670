package org.gongkai.syntax;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
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

  private final HtmlNodeRendererContext context;
  private final HtmlWriter writer;
  private final Work work;

  /** What is collected while one text is rendered. */
  private static final class Work {
    final StringBuilder out = new StringBuilder();
    final List<Body.Link> links = new ArrayList<>();
    final List<Body.Heading> headings = new ArrayList<>();
    final HeadingIds ids = new HeadingIds();
    final List<Problem> problems;
    final HtmlFilter html;
    final SourceText source;
    final int from;

    Work(SourceText source, int from, List<Problem> problems) {
      this.source = source;
      this.from = from;
      this.problems = problems;
      this.html = new HtmlFilter(problems);
    }

    Place place(Node node) {
      List<SourceSpan> spans = node.getSourceSpans();
      if (spans.isEmpty()) {
        return node.getParent() == null ? source.place(from, from) : place(node.getParent());
      }
      SourceSpan span = spans.get(0);
      int start = from + span.getInputIndex();
      return source.place(start, start + span.getLength());
    }
  }

  /** Leaves the rendering of a text whose HTML grows without end. */
  static final class TooMuch extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooMuch() {
      super("too much HTML", null, false, false);
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
    Work work = new Work(source, from, problems);
    HtmlRenderer.builder()
        .extensions(extensions)
        .attributeProviderFactory(made -> BodyRenderer::attributes)
        .nodeRendererFactory(context -> new BodyRenderer(context, work))
        .build()
        .render(document, new Bounded(work.out));
    work.html.finish();
    List<String> anchors = work.headings.stream().map(Body.Heading::id).toList();
    return new Body(
        work.out.toString(), PlainText.of(document), work.links, work.headings, anchors);
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
      raw(html, html.getLiteral(), true);
    } else if (node instanceof HtmlBlock html) {
      writer.line();
      raw(html, html.getLiteral(), false);
      writer.line();
    } else if (node instanceof SoftLineBreak) {
      writer.raw(Chinese.joins(node) ? "" : context.getSoftbreak());
    } else {
      table(node);
    }
  }

  private void heading(Heading heading) {
    String text = PlainText.of(heading);
    String id = work.ids.of(text);
    writer.line();
    int at = work.out.length();
    writer.tag("h" + heading.getLevel(), Map.of("id", id));
    children(heading);
    writer.tag("/h" + heading.getLevel());
    Place place = work.place(heading);
    int end = work.out.length();
    work.headings.add(new Body.Heading(heading.getLevel(), id, text, at, end, place));
    writer.line();
  }

  private void link(Link link) {
    writer.raw("<a href=\"");
    hole(link, link.getDestination(), false);
    writer.raw("\"" + title(link.getTitle()) + ">");
    children(link);
    writer.raw("</a>");
  }

  private void image(Image image) {
    String alt = PlainText.of(image);
    if (alt.isBlank()) {
      work.problems.add(Problem.of(Code.IMAGE_ALT, work.place(image), image.getDestination()));
    }
    writer.raw("<img src=\"");
    hole(image, image.getDestination(), true);
    StringBuilder rest = new StringBuilder("\" alt=\"");
    plainAttribute(alt, rest);
    writer.raw(rest.append('"').append(title(image.getTitle())).append(" />").toString());
  }

  private void hole(Node node, String destination, boolean image) {
    Place place = work.place(node);
    String typed = work.source.text().substring(place.start(), place.end());
    int inside = destination.isEmpty() ? -1 : typed.lastIndexOf(destination);
    if (inside >= 0) {
      int start = place.start() + inside;
      place = work.source.place(start, start + destination.length());
    }
    work.links.add(new Body.Link(work.out.length(), destination, image, place));
  }

  private static String title(String title) {
    if (title == null || title.isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder(" title=\"");
    plainAttribute(title, out);
    return out.append('"').toString();
  }

  private static void plainAttribute(String text, StringBuilder out) {
    Escape.attribute(text.replace("&", "&amp;"), out);
  }

  private void raw(Node node, String literal, boolean inline) {
    writer.raw(work.html.filter(literal, work.place(node), node.getParent(), inline));
  }

  private void table(Node table) {
    writer.line();
    writer.raw("<div class=\"table\" tabindex=\"0\"><table>");
    children(table);
    writer.raw("</table></div>");
    writer.line();
  }

  private void children(Node parent) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      context.render(child);
    }
  }

  /** HTML has no align attribute any more; header cells say what they head. */
  private static void attributes(Node node, String tag, Map<String, String> attributes) {
    String align = attributes.remove("align");
    if (align != null && !align.equals("left")) {
      attributes.put("class", align);
    }
    if (tag.equals("th")) {
      attributes.put("scope", "col");
    }
    if (tag.equals("input")) {
      attributes.putAll(new LinkedHashMap<>(Map.of("aria-label", "完成情况")));
    }
  }

  /** Refuses to grow beyond any page's size. */
  private record Bounded(StringBuilder out) implements Appendable {

    @Override
    public Appendable append(CharSequence text) {
      check(text.length());
      out.append(text);
      return this;
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) {
      check(end - start);
      out.append(text, start, end);
      return this;
    }

    @Override
    public Appendable append(char c) {
      out.append(c);
      return this;
    }

    private void check(int more) {
      if (out.length() + more > LARGEST) {
        throw new TooMuch();
      }
    }
  }
}
