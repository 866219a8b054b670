package org.gongkai.model;

import java.util.List;
import org.gongkai.diag.Place;

/**
 * A document's text, rendered but for the addresses of its links: those are known when all
 * documents are.
 *
 * @param html HTML in which each link's address is left out
 * @param plain the text without markup, blocks separated by line ends
 * @param links in the order of their places in {@code html}
 * @param anchors all fragment ids in the text, headings' and footnotes'
 */
public record Body(
    String html, String plain, List<Link> links, List<Heading> headings, List<String> anchors) {

  /** A document without text. */
  public static final Body NONE = new Body("", "", List.of(), List.of(), List.of());

  public Body {
    links = List.copyOf(links);
    headings = List.copyOf(headings);
    anchors = List.copyOf(anchors);
  }

  /**
   * A link or an image as it was typed.
   *
   * @param at offset in {@code html} at which the address belongs
   */
  public record Link(int at, String destination, boolean image, Place place) {

    /** The same link in a text that has grown before it. */
    public Link moved(int by) {
      return new Link(at + by, destination, image, place);
    }
  }

  /**
   * A heading.
   *
   * @param level 1 to 6
   * @param top whether it stands in no other element: the text can be cut before it
   * @param at offset in {@code html} of the heading's start tag
   * @param end offset in {@code html} behind the heading's end tag
   */
  public record Heading(
      int level, boolean top, String id, String text, int at, int end, Place place) {

    /** The same heading in a text that has grown before it. */
    public Heading moved(int by) {
      return new Heading(level, top, id, text, at + by, end + by, place);
    }
  }

  /**
   * The HTML between two offsets with the addresses filled in.
   *
   * @param addresses one a link, escaped for an attribute
   */
  public String html(int from, int to, List<String> addresses) {
    if (links.isEmpty()) {
      return html.substring(from, to);
    }
    StringBuilder out = new StringBuilder(to - from + 32 * links.size());
    int done = from;
    for (int i = 0; i < links.size(); i++) {
      int at = links.get(i).at();
      if (at >= from && at < to) {
        out.append(html, done, at).append(addresses.get(i));
        done = at;
      }
    }
    return out.append(html, done, to).toString();
  }
}
