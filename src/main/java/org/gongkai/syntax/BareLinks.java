package org.gongkai.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;

/**
 * Ends bare links before the first character that is not ASCII: Chinese has no space behind an
 * address, so in {@code 请登录www.example.gov.cn查询。} it ends before 查. An address with Han characters
 * in it can be written in {@code <>} or as a link with a text.
 */
final class BareLinks implements PostProcessor {

  /** What an address is at least: {@code https://} alone is none. */
  private static final Pattern ADDRESS =
      Pattern.compile("(?:[A-Za-z]+://|www\\.)?[A-Za-z0-9].*", Pattern.DOTALL);

  @Override
  public Node process(Node document) {
    List<Link> links = new ArrayList<>();
    for (Node node = document; node != null; node = Emphasis.next(node, document)) {
      if (node instanceof Link link && link.getFirstChild() instanceof Text text) {
        if (text.getNext() == null && isBare(link, text.getLiteral())) {
          links.add(link);
        }
      }
    }
    links.forEach(BareLinks::shorten);
    return document;
  }

  /** Whether the text is the address and nothing stands around it. */
  private static boolean isBare(Link link, String text) {
    List<SourceSpan> spans = link.getSourceSpans();
    return link.getDestination().endsWith(text)
        && spans.size() == 1
        && spans.get(0).getLength() == text.length();
  }

  private static void shorten(Link link) {
    Text text = (Text) link.getFirstChild();
    String typed = text.getLiteral();
    // The name before the @ is taken to begin where the text does: 邮箱a@example.gov.cn.
    int at = Math.max(0, link.getDestination().startsWith("mailto:") ? typed.indexOf('@') : 0);
    int start = at;
    while (start > 0 && typed.charAt(start - 1) < 0x80) {
      start--;
    }
    int end = at;
    while (end < typed.length() && typed.charAt(end) < 0x80) {
      end++;
    }
    if (start == 0 && end == typed.length()) {
      return;
    }
    SourceSpan span = link.getSourceSpans().get(0);
    String address = typed.substring(start, end);
    if (!ADDRESS.matcher(address).matches()) {
      link.insertAfter(text(typed, span));
      link.unlink();
      return;
    }
    if (start > 0) {
      link.insertBefore(text(typed.substring(0, start), span.subSpan(0, start)));
    }
    if (end < typed.length()) {
      link.insertAfter(text(typed.substring(end), span.subSpan(end)));
    }
    String before = link.getDestination();
    String scheme = before.substring(0, before.length() - typed.length());
    link.setDestination(scheme + address);
    link.setSourceSpans(List.of(span.subSpan(start, end)));
    text.setLiteral(address);
    text.setSourceSpans(List.of(span.subSpan(start, end)));
  }

  private static Text text(String literal, SourceSpan span) {
    Text text = new Text(literal);
    text.setSourceSpans(List.of(span));
    return text;
  }
}
