package org.gongkai.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.model.Node;
import org.gongkai.syntax.BuiltIn;

/**
 * A form of the work sheet as data: blocks, items, and how their numbers go together.
 *
 * @param id in front matter: {@code website-2018}
 * @param due month and day of the next year by which it is published: {@code 01-31}
 * @param sums wholes with all their parts
 * @param limits parts that are together no more than their wholes
 * @param flags what is there only where a flag says so
 */
public record SheetForm(
    String id,
    String title,
    String due,
    List<Block> blocks,
    List<Sum> sums,
    List<Limit> limits,
    List<Flag> flags) {

  /** The forms that the program knows, the latest first. */
  public static final List<SheetForm> ALL =
      List.of(read(BuiltIn.mapping(SheetForm.class, "form-website-2018.yaml")));

  public SheetForm {
    blocks = List.copyOf(blocks);
    sums = List.copyOf(sums);
    limits = List.copyOf(limits);
    flags = List.copyOf(flags);
  }

  /** A block of the form: 信息发布. */
  public record Block(String key, String label, List<Item> items) {
    public Block {
      items = List.copyOf(items);
    }
  }

  /** What an item is filled in with. */
  public enum Type {
    TEXT,
    URL,
    DATE,
    FLAG,
    COUNT,
    DAYS;

    public boolean isNumber() {
      return this == COUNT || this == DAYS;
    }
  }

  /**
   * An item of the form.
   *
   * @param key with its block's: {@code information.total}
   * @param group what it stands under inside its block (留言办理), or empty
   * @param unit of a number, or empty
   * @param figure key of the figure that gives it, or empty
   * @param site key of {@code site.yaml} that gives it, or empty
   * @param optional whether it may be left blank
   */
  public record Item(
      String key,
      String group,
      String label,
      Type type,
      String unit,
      String figure,
      String site,
      boolean optional) {

    /** Its name inside its block. */
    public String name() {
      return key.substring(key.indexOf('.') + 1);
    }

    /** As messages and data name it: 留言办理·收到留言数量. */
    public String full() {
      return group.isEmpty() ? label : group + "·" + label;
    }
  }

  /** A whole and all its parts. */
  public record Sum(String whole, List<String> parts) {
    public Sum {
      parts = List.copyOf(parts);
    }
  }

  /** Parts that have nothing in common and their whole, which may have more. */
  public record Limit(List<String> parts, String whole) {
    public Limit {
      parts = List.copyOf(parts);
    }
  }

  /** A flag, and the items that are there only if it is 是. */
  public record Flag(String flag, List<String> items) {
    public Flag {
      items = List.copyOf(items);
    }
  }

  /** The form with an id. */
  public static Optional<SheetForm> of(String id) {
    return ALL.stream().filter(form -> form.id().equals(id)).findFirst();
  }

  /** All items in the form's order, by key. */
  public Map<String, Item> items() {
    Map<String, Item> items = new LinkedHashMap<>();
    for (Block block : blocks) {
      block.items().forEach(item -> items.put(item.key(), item));
    }
    return items;
  }

  private static SheetForm read(Node.Mapping form) {
    return new SheetForm(
        text(form, "id"),
        text(form, "title"),
        text(form, "due"),
        maps(form, "blocks").map(SheetForm::block).toList(),
        maps(form, "sums").map(sum -> new Sum(text(sum, "whole"), texts(sum, "parts"))).toList(),
        maps(form, "limits")
            .map(limit -> new Limit(texts(limit, "parts"), text(limit, "whole")))
            .toList(),
        maps(form, "flags")
            .map(flag -> new Flag(text(flag, "flag"), texts(flag, "items")))
            .toList());
  }

  private static Block block(Node.Mapping block) {
    String key = text(block, "key");
    List<Item> items = new ArrayList<>();
    maps(block, "items")
        .forEach(
            item ->
                items.add(
                    new Item(
                        key + "." + text(item, "key"),
                        text(item, "group"),
                        text(item, "label"),
                        Type.valueOf(text(item, "type").toUpperCase(java.util.Locale.ROOT)),
                        text(item, "unit"),
                        text(item, "from"),
                        text(item, "site"),
                        text(item, "optional").equals("true"))));
    return new Block(key, text(block, "label"), items);
  }

  private static Stream<Node.Mapping> maps(Node.Mapping node, String key) {
    return items(node, key).map(Node.Mapping.class::cast);
  }

  private static List<String> texts(Node.Mapping node, String key) {
    return items(node, key).map(item -> ((Node.Scalar) item).text()).toList();
  }

  private static Stream<Node> items(Node.Mapping node, String key) {
    return node.get(key).map(list -> ((Node.Sequence) list).items().stream()).orElse(Stream.of());
  }

  private static String text(Node.Mapping node, String key) {
    return node.get(key).map(value -> ((Node.Scalar) value).text()).orElse("");
  }
}
