package org.gongkai.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gongkai.diag.Place;
import org.gongkai.diag.SourceText;

/**
 * A document's text, rendered but for the addresses of its links and the numbers it asks for: those
 * are known when all documents are.
 *
 * @param html HTML in which each link's address and each number is left out
 * @param plain the text without markup, blocks separated by line ends, without the numbers
 * @param links in the order of their places in {@code html}
 * @param anchors all fragment ids in the text, headings' and footnotes'
 * @param numbers the numbers that are left out, in the order of the file
 * @param stretches where the parts of {@code plain} that were typed as text stand in the file
 * @param twin the text as Markdown
 */
public record Body(
    String html,
    String plain,
    List<Link> links,
    List<Heading> headings,
    List<String> anchors,
    List<Number> numbers,
    List<Stretch> stretches,
    Twin twin) {

  /** A document without text. */
  public static final Body NONE =
      new Body("", "", List.of(), List.of(), List.of(), List.of(), List.of(), Twin.NONE);

  public Body {
    links = List.copyOf(links);
    headings = List.copyOf(headings);
    anchors = List.copyOf(anchors);
    numbers = List.copyOf(numbers);
    stretches = List.copyOf(stretches);
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
   * @param text numbers that are left out as typed
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
   * A number of the site's statistics that the text asks for: {@code {{ 2020:websites.total }}}.
   *
   * @param at offset in {@code html} at which it belongs; negative for a place that is not shown
   * @param form how it is shown there
   * @param plainAt offset in {@code plain} at which it belongs
   * @param year empty for the document's own
   */
  public record Number(
      int at, Form form, int plainAt, Optional<Integer> year, String key, Place place) {

    /** The same number in a text that has grown before it. */
    public Number moved(int by) {
      return new Number(at + by, form, plainAt, year, key, place);
    }

    /** It as it stands in the file. */
    public String typed() {
      return place.source().text().substring(place.start(), place.end());
    }
  }

  /** How a number is shown. */
  public enum Form {
    /** With a link to where it comes from. */
    LINKED,
    /** Inside a link, which cannot hold another. */
    BARE,
    /** In an attribute. */
    TEXT
  }

  /**
   * A stretch of {@code plain} and where it was typed.
   *
   * @param start offset in the file
   * @param end offset in the file; where it is as long as the stretch, each character is where it
   *     seems to be
   */
  public record Stretch(int from, int to, int start, int end) {}

  /**
   * What stands for a number.
   *
   * @param value for programs
   * @param text for people
   * @param address of the place that says where it comes from, escaped for an attribute
   */
  public record Filled(String value, String text, String address) {

    String html(Form form) {
      String data = "<data value=\"" + value + "\">" + text + "</data>";
      return switch (form) {
        case LINKED -> "<a href=\"" + address + "\">" + data + "</a>";
        case BARE -> data;
        case TEXT -> text;
      };
    }
  }

  /** A text to be put in at an offset. */
  private record Insertion(int at, String text) {}

  /**
   * The text with its numbers.
   *
   * @param filled one a number
   */
  public Body with(List<Filled> filled) {
    List<Insertion> shown = new ArrayList<>();
    List<Insertion> read = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      Number number = numbers.get(i);
      if (number.at() >= 0) {
        shown.add(new Insertion(number.at(), filled.get(i).html(number.form())));
      }
      read.add(new Insertion(number.plainAt(), filled.get(i).text()));
    }
    shown.sort(Comparator.comparingInt(Insertion::at));
    NavigableMap<Integer, Integer> growth = growth(shown);
    return new Body(
        inserted(html, shown),
        inserted(plain, read),
        links.stream().map(link -> link.moved(before(link.at(), growth))).toList(),
        headings.stream().map(heading -> heading(heading, filled, growth)).toList(),
        anchors,
        List.of(),
        stretches(read),
        twin.with(filled));
  }

  /** How much longer the text has become behind each offset at which something was put in. */
  private static NavigableMap<Integer, Integer> growth(List<Insertion> insertions) {
    NavigableMap<Integer, Integer> growth = new TreeMap<>();
    int more = 0;
    for (Insertion insertion : insertions) {
      more += insertion.text().length();
      growth.put(insertion.at(), more);
    }
    return growth;
  }

  /** How much longer the text before an offset has become. */
  private static int before(int offset, NavigableMap<Integer, Integer> growth) {
    Map.Entry<Integer, Integer> last = growth.lowerEntry(offset);
    return last == null ? 0 : last.getValue();
  }

  private static String inserted(String text, List<Insertion> insertions) {
    StringBuilder out = new StringBuilder(text.length() + 64 * insertions.size());
    int done = 0;
    for (Insertion insertion : insertions) {
      out.append(text, done, insertion.at()).append(insertion.text());
      done = insertion.at();
    }
    return out.append(text, done, text.length()).toString();
  }

  private Heading heading(
      Heading heading, List<Filled> filled, NavigableMap<Integer, Integer> growth) {
    String text = heading.text();
    boolean holds = !growth.subMap(heading.at(), heading.end()).isEmpty();
    for (int i = 0; holds && i < numbers.size(); i++) {
      Number number = numbers.get(i);
      if (number.at() > heading.at() && number.at() < heading.end()) {
        text = text.replaceFirst(Pattern.quote(number.typed()), filled.get(i).text());
      }
    }
    return new Heading(
        heading.level(),
        heading.top(),
        heading.id(),
        text,
        heading.at() + before(heading.at(), growth),
        heading.end() + before(heading.end(), growth),
        heading.place());
  }

  /** The stretches in the text with its numbers, each of which is a stretch of its own. */
  private List<Stretch> stretches(List<Insertion> read) {
    NavigableMap<Integer, Integer> growth = growth(read);
    List<Stretch> all = new ArrayList<>();
    for (Stretch stretch : stretches) {
      int more = before(stretch.from() + 1, growth);
      all.add(
          new Stretch(stretch.from() + more, stretch.to() + more, stretch.start(), stretch.end()));
    }
    int before = 0;
    for (int i = 0; i < read.size(); i++) {
      Place place = numbers.get(i).place();
      int from = read.get(i).at() + before;
      int length = read.get(i).text().length();
      all.add(new Stretch(from, from + length, place.start(), place.end()));
      before += length;
    }
    all.sort(Comparator.comparingInt(Stretch::from));
    return all;
  }

  /** Where a part of {@code plain} was typed, if it was typed as text. */
  public Optional<Place> place(SourceText source, int from, int to) {
    int start = -1;
    int end = -1;
    for (Stretch stretch : stretches) {
      if (stretch.from() < to && stretch.to() > from) {
        boolean exact = stretch.to() - stretch.from() == stretch.end() - stretch.start();
        int first = exact ? Math.max(0, from - stretch.from()) : 0;
        int last =
            exact ? Math.min(to, stretch.to()) - stretch.from() : stretch.end() - stretch.start();
        start = start < 0 ? stretch.start() + first : start;
        end = stretch.start() + last;
      }
    }
    return start < 0 ? Optional.empty() : Optional.of(source.place(start, end));
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
