package org.gongkai.output;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongkai.model.FieldSpec;
import org.gongkai.model.FieldValue;
import org.gongkai.model.Site;

/** A document's fields as lines of a table, with the labels of the field's terms. */
public final class FieldRows {

  /** What the page shows elsewhere: the heading, the line below it, the list of files. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "title",
          "source",
          "author",
          "attachments",
          "aliases",
          "withdrawnOn",
          "withdrawnReason",
          "draft",
          "order",
          "resultUrl");

  private static final List<String> LAST =
      List.of("publishedOn", "statutoryItem", "keywords", "summary");

  private FieldRows() {}

  /** The kind's own fields first, then those that all kinds have. */
  public static List<Views.Row> of(Plan plan, Site.Item item) {
    List<Views.Row> rows = new ArrayList<>();
    for (FieldValue value : item.document().values()) {
      String key = value.spec().key();
      boolean reference = value.spec().type() == FieldSpec.Type.REFERENCES;
      if (!reference && !ELSEWHERE.contains(key) && !LAST.contains(key)) {
        rows.add(row(plan, value));
      }
    }
    if (!item.status().isEmpty()) {
      String label = Statuses.label(plan, item);
      rows.add(
          new Views.Row(
              "status",
              Statuses.term(item.document().column().kind()),
              List.of(new Views.Link(label, ""))));
    }
    for (String key : LAST) {
      item.document().value(key).ifPresent(value -> rows.add(row(plan, value)));
    }
    return rows;
  }

  private static Views.Row row(Plan plan, FieldValue value) {
    FieldSpec spec = value.spec();
    boolean address = spec.type() == FieldSpec.Type.URL;
    List<Views.Link> texts =
        texts(plan, value).stream()
            .map(text -> new Views.Link(text, address ? text : plan.listUrl(spec.key(), text)))
            .toList();
    return new Views.Row(spec.key(), spec.label().zh(), texts);
  }

  /** A Latin unit stands apart from its number, a Chinese one does not (GB/T 15835—2011). */
  private static String behind(String unit) {
    boolean latin = !unit.isEmpty() && unit.charAt(0) < 0x80 && Character.isLetter(unit.charAt(0));
    return latin ? " " + unit : unit;
  }

  /** The values as printed. */
  public static List<String> texts(Plan plan, FieldValue value) {
    FieldSpec spec = value.spec();
    return switch (spec.type()) {
      case MOMENT -> List.of(Dates.minute((LocalDateTime) value.value()));
      case FLAG -> List.of(Boolean.TRUE.equals(value.value()) ? "是" : "否");
      case NUMBER, DECIMAL -> List.of(value.texts().get(0) + behind(spec.unit()));
      default ->
          spec.vocabulary().isEmpty()
              ? value.texts()
              : value.texts().stream().map(key -> plan.label(spec.vocabulary(), key)).toList();
    };
  }
}
