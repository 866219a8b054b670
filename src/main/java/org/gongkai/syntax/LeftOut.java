package org.gongkai.syntax;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.diag.Place;
import org.gongkai.model.Body;

/** Collects the numbers that are left out of a text while it is rendered. */
final class LeftOut {

  /** Where in the HTML a number belongs, and how it is shown there. */
  private record Shown(int at, Body.Form form) {}

  /** A footnote that nothing refers to is read but not shown. */
  private static final Shown NOWHERE = new Shown(-1, Body.Form.TEXT);

  private final Map<NumberReference, Shown> shown = new IdentityHashMap<>();

  void at(NumberReference number, int offset, Body.Form form) {
    shown.put(number, new Shown(offset, form));
  }

  List<Body.Number> numbers(PlainText.Read plain, Places places) {
    List<Body.Number> numbers = new ArrayList<>();
    for (PlainText.Hole hole : plain.holes()) {
      NumberReference number = hole.number();
      Shown here = shown.getOrDefault(number, NOWHERE);
      numbers.add(
          new Body.Number(
              here.at(), here.form(), hole.at(), number.year(), number.key(), places.of(number)));
    }
    return numbers;
  }

  /** Where the parts of a text were typed. */
  static List<Body.Stretch> stretches(PlainText.Read plain, Places places) {
    List<Body.Stretch> stretches = new ArrayList<>();
    for (PlainText.Piece piece : plain.pieces()) {
      Place place = places.of(piece.text());
      stretches.add(new Body.Stretch(piece.from(), piece.to(), place.start(), place.end()));
    }
    return stretches;
  }
}
