package org.gongkai.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.diag.Code;
import org.gongkai.diag.Nearest;
import org.gongkai.diag.Place;
import org.gongkai.diag.Problem;
import org.gongkai.diag.Text;
import org.gongkai.field.FieldReader;
import org.gongkai.model.Node;
import org.gongkai.model.Reason;
import org.gongkai.sheet.SheetForm.Block;
import org.gongkai.sheet.SheetForm.Item;

/** Reads what was typed of a work sheet, block by block; a blank item is as good as none. */
public final class SheetReader {

  private static final Pattern COUNT = Pattern.compile("0|[1-9][0-9]{0,11}");
  private static final Pattern DAYS = Pattern.compile("(?:0|[1-9][0-9]{0,3})(?:\\.[0-9]{1,2})?");
  private static final Pattern URL = Pattern.compile("https?://[^\\s\"<>]+");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Map<String, String> FLAGS =
      Map.of("true", "是", "是", "是", "有", "是", "false", "否", "否", "否", "无", "否");
  private static final Text ITEMS = new Text("项目名和填的内容", "items with values");
  private static final Text REASON = new Text("一句说明理由的话", "a sentence with the reason");

  private final List<Problem> problems;
  private final Map<String, SheetValues.Value> typed = new LinkedHashMap<>();
  private final Set<String> mistaken = new HashSet<>();
  private final Map<String, Place> places = new HashMap<>();

  private SheetReader(List<Problem> problems) {
    this.problems = problems;
  }

  /**
   * Reads a sheet.
   *
   * @param values the blocks
   * @param explain reasons by item
   */
  public static SheetValues read(
      SheetForm form,
      Optional<Node.Pair> values,
      Optional<Node.Pair> explain,
      List<Problem> problems) {
    SheetReader reader = new SheetReader(problems);
    values.ifPresent(pair -> reader.blocks(form, pair));
    Map<String, SheetValues.Value> ordered = new LinkedHashMap<>();
    for (String key : form.items().keySet()) {
      Optional.ofNullable(reader.typed.get(key)).ifPresent(value -> ordered.put(key, value));
    }
    return new SheetValues(
        ordered,
        reader.mistaken,
        reader.places,
        explain.map(pair -> reasons(form, pair, problems)).orElse(Map.of()));
  }

  private void blocks(SheetForm form, Node.Pair pair) {
    if (!(pair.value() instanceof Node.Mapping mapping)) {
      problems.add(Problem.of(Code.VALUE_TYPE, pair.value().place(), pair.key().text(), ITEMS));
      mistaken.addAll(form.items().keySet());
      return;
    }
    Map<String, Block> names = new LinkedHashMap<>();
    form.blocks().forEach(block -> names.put(block.key(), block));
    form.blocks().forEach(block -> names.put(block.label(), block));
    Map<String, Node.Scalar> seen = new LinkedHashMap<>();
    for (Node.Pair block : mapping.pairs()) {
      Block known = names.get(block.key().text());
      if (known == null) {
        String near = Nearest.to(block.key().text(), names.keySet()).orElse("");
        Optional.ofNullable(names.get(near)).ifPresent(this::mistake);
        problems.add(FieldReader.unknownKey(block.key(), near));
      } else if (isFirst(known.key(), known.label(), block.key(), seen)) {
        places.put(known.key(), block.key().place());
        items(known, block);
      }
    }
  }

  private void mistake(Block block) {
    block.items().forEach(item -> mistaken.add(item.key()));
  }

  private boolean isFirst(
      String key, String label, Node.Scalar place, Map<String, Node.Scalar> seen) {
    Node.Scalar first = seen.putIfAbsent(key, place);
    if (first != null) {
      problems.add(
          Problem.of(Code.KEY_REPEATED, place.place(), key, label)
              .with("note.first-here", first.place()));
    }
    return first == null;
  }

  private void items(Block block, Node.Pair pair) {
    if (pair.value() instanceof Node.Scalar scalar && scalar.isBlank()) {
      return;
    }
    if (!(pair.value() instanceof Node.Mapping mapping)) {
      problems.add(Problem.of(Code.VALUE_TYPE, pair.value().place(), block.label(), ITEMS));
      mistake(block);
      return;
    }
    Map<String, Item> names = new LinkedHashMap<>();
    block.items().forEach(item -> names.put(item.name(), item));
    // A label that stands under two groups names an item only together with its group.
    block.items().forEach(item -> names.merge(item.label(), item, (one, two) -> null));
    block.items().forEach(item -> names.put(item.full(), item));
    Map<String, Node.Scalar> seen = new LinkedHashMap<>();
    for (Node.Pair typed : mapping.pairs()) {
      Item item = names.get(typed.key().text());
      if (item == null) {
        String near = Nearest.to(typed.key().text(), names.keySet()).orElse("");
        Optional.ofNullable(names.get(near)).ifPresent(meant -> mistaken.add(meant.key()));
        problems.add(FieldReader.unknownKey(typed.key(), near));
      } else if (isFirst(item.name(), item.full(), typed.key(), seen)) {
        item(item, typed.value());
      }
    }
  }

  private void item(Item item, Node node) {
    if (node instanceof Node.Scalar scalar && scalar.isBlank()) {
      return;
    }
    Optional<SheetValues.Value> value =
        node instanceof Node.Scalar scalar ? value(item, scalar) : Optional.empty();
    value.ifPresentOrElse(
        found -> typed.put(item.key(), found),
        () -> {
          mistaken.add(item.key());
          problems.add(
              Problem.of(Code.VALUE_TYPE, node.place(), item.full(), expected(item.type())));
        });
  }

  private static Optional<SheetValues.Value> value(Item item, Node.Scalar scalar) {
    String text = scalar.text().strip();
    return switch (item.type()) {
      case COUNT -> number(COUNT, text, scalar);
      case DAYS -> number(DAYS, text, scalar);
      case FLAG -> Optional.ofNullable(FLAGS.get(text)).map(said -> plain(said, scalar));
      case URL ->
          Optional.of(text).filter(t -> URL.matcher(t).matches()).map(t -> plain(t, scalar));
      case DATE -> Optional.of(text).filter(SheetReader::isDate).map(t -> plain(t, scalar));
      case TEXT -> Optional.of(text).filter(FieldReader::isLine).map(t -> plain(t, scalar));
    };
  }

  private static Optional<SheetValues.Value> number(Pattern form, String text, Node.Scalar scalar) {
    return form.matcher(text).matches()
        ? Optional.of(
            new SheetValues.Value(text, Optional.of(new BigDecimal(text)), scalar.place()))
        : Optional.empty();
  }

  private static SheetValues.Value plain(String text, Node.Scalar scalar) {
    return new SheetValues.Value(text, Optional.empty(), scalar.place());
  }

  private static boolean isDate(String text) {
    try {
      return DATE.matcher(text).matches() && LocalDate.parse(text) != null;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static Text expected(SheetForm.Type type) {
    return switch (type) {
      case COUNT -> new Text("不小于零的整数", "a whole number, 0 or more");
      case DAYS -> new Text("不小于零、最多两位小数的天数", "days, 0 or more, at most 2 decimals");
      case FLAG -> new Text("“是”或“否”", "true or false");
      case URL -> new Text("http:// 或 https:// 开头的网址", "an address with http:// or https://");
      case DATE -> new Text("年-月-日，例如 2022-01-20", "a date, such as 2022-01-20");
      case TEXT -> new Text("一行文字", "a line of text");
    };
  }

  private static Map<String, Reason> reasons(
      SheetForm form, Node.Pair pair, List<Problem> problems) {
    if (!(pair.value() instanceof Node.Mapping mapping)) {
      problems.add(Problem.of(Code.VALUE_TYPE, pair.value().place(), pair.key().text(), REASON));
      return Map.of();
    }
    Map<String, Reason> reasons = new LinkedHashMap<>();
    for (Node.Pair reason : mapping.pairs()) {
      String key = reason.key().text();
      if (!form.items().containsKey(key)) {
        String near = Nearest.to(key, form.items().keySet()).orElse("");
        problems.add(FieldReader.unknownKey(reason.key(), near));
      } else if (reason.value() instanceof Node.Scalar text
          && !text.isBlank()
          && FieldReader.isLine(text.text().strip())) {
        reasons.put(key, new Reason(text.text().strip(), reason.key().place()));
      } else {
        problems.add(Problem.of(Code.VALUE_TYPE, reason.value().place(), key, REASON));
      }
    }
    return reasons;
  }
}
