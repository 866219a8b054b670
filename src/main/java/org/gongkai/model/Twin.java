package org.gongkai.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * A document's text as Markdown again, with nothing in it that its page does not show: the
 * addresses of its links and the numbers it asks for are put in when they are known.
 */
public record Twin(List<Piece> pieces) {

  /** Of a document without text. */
  public static final Twin NONE = new Twin(List.of());

  public Twin {
    pieces = List.copyOf(pieces);
  }

  /** A part of the text. */
  public sealed interface Piece {}

  /** Markdown. */
  public record Typed(String markdown) implements Piece {}

  /**
   * Where an address belongs.
   *
   * @param link which of the text's links has it
   */
  public record Address(int link) implements Piece {}

  /**
   * Where a number belongs.
   *
   * @param number which of the text's numbers
   */
  public record Filler(int number) implements Piece {}

  /**
   * Where a heading begins at which the text can be cut.
   *
   * @param heading which of the text's headings
   */
  public record Begin(int heading) implements Piece {}

  /** The same with the numbers. */
  Twin with(List<Body.Filled> filled) {
    return new Twin(
        pieces.stream()
            .map(
                piece ->
                    piece instanceof Filler hole
                        ? new Typed(filled.get(hole.number()).text())
                        : piece)
            .toList());
  }

  /**
   * The whole text.
   *
   * @param addresses of each link, as they stand in Markdown
   */
  public String markdown(IntFunction<String> addresses) {
    return String.join("", cut(Set.of(), addresses));
  }

  /**
   * The text in parts: what stands before the first of some headings, then from each of them on to
   * the next.
   *
   * @param headings which of the text's headings; one in another element begins nothing
   * @param addresses of each link, as they stand in Markdown
   */
  public List<String> cut(Set<Integer> headings, IntFunction<String> addresses) {
    List<String> parts = new ArrayList<>();
    StringBuilder out = new StringBuilder();
    for (Piece piece : pieces) {
      if (piece instanceof Typed typed) {
        out.append(typed.markdown());
      } else if (piece instanceof Address address) {
        out.append(addresses.apply(address.link()));
      } else if (piece instanceof Begin begin && headings.contains(begin.heading())) {
        parts.add(out.toString());
        out.setLength(0);
      }
    }
    parts.add(out.toString());
    return parts;
  }
}
