package org.gongkai.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.config.SiteReader;
import org.gongkai.model.FieldSpec;
import org.gongkai.model.SiteConfig;
import org.gongkai.model.Vocabulary;

/** Fields as properties of objects: under their keys and their Chinese names. */
final class Properties {

  static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  /** What editors say of a text that does not match: an annotation that they agree on. */
  private static final String MESSAGE = "patternErrorMessage";

  /** What YAML makes of a text that was typed without quotes: the program takes it as typed. */
  private static final List<String> TEXT = List.of("string", "number", "boolean");

  /** A key without a value is a field that is not filled in. */
  private static final Map<String, Object> NOTHING = Map.of("type", "null");

  private final SiteConfig config;
  private final Map<String, List<String>> suggestions;

  Properties(SiteConfig config, Map<String, List<String>> suggestions) {
    this.config = config;
    this.suggestions = suggestions;
  }

  /**
   * An object with fields, each under one of its two names.
   *
   * @param structures what fields hold that are more than values, by key
   */
  Map<String, Object> object(List<FieldSpec> fields, Map<String, Map<String, Object>> structures) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<Object> rules = new ArrayList<>();
    for (FieldSpec field : fields) {
      String label = field.label().zh();
      Map<String, Object> property =
          property(field, structures.getOrDefault(field.key(), Map.of()));
      properties.put(field.key(), property);
      properties.put(label, property);
      if (field.required()) {
        rules.add(Map.of("oneOf", List.of(has(field.key()), has(label))));
      } else {
        rules.add(Map.of("not", Map.of("required", List.of(field.key(), label))));
      }
    }
    return map(
        "type", "object", "properties", properties, "additionalProperties", false, "allOf", rules);
  }

  /** A map in the order in which it is written: keys and values by turns. */
  static Map<String, Object> map(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }

  private static Map<String, Object> has(String key) {
    return Map.of("required", List.of(key));
  }

  private Map<String, Object> property(FieldSpec field, Map<String, Object> structure) {
    Map<String, Object> property = new LinkedHashMap<>();
    property.put("title", field.label().zh());
    String example = field.example().isEmpty() ? "" : "例如：" + field.example();
    property.put("description", field.description().zh() + example);
    Map<String, Object> form = form(field, structure);
    if (field.required() || form.isEmpty()) {
      property.putAll(form);
    } else {
      property.put("anyOf", Stream.concat(alternatives(form), Stream.of(NOTHING)).toList());
    }
    return property;
  }

  private static Stream<?> alternatives(Map<String, Object> form) {
    return form.get("anyOf") instanceof List<?> several ? several.stream() : Stream.of(form);
  }

  private Map<String, Object> form(FieldSpec field, Map<String, Object> structure) {
    return switch (field.type()) {
      case STRUCTURE -> structure;
      case TEXTS, REFERENCES, FILES, ADDRESSES -> list(field);
      default -> value(field);
    };
  }

  /** A list; a single value counts as a list of one. */
  private Map<String, Object> list(FieldSpec field) {
    Map<String, Object> item = value(field);
    Map<String, Object> list = map("type", "array", "items", item);
    if (field.required()) {
      list.put("minItems", 1);
    }
    return Map.of("anyOf", Stream.concat(Stream.of(list), alternatives(item)).toList());
  }

  private Map<String, Object> value(FieldSpec field) {
    return switch (field.type()) {
      case NUMBER -> number("integer", "0|-?[1-9][0-9]{0,8}", "整数，例如 61");
      case AMOUNT -> number("number", "(?:0|[1-9][0-9]{0,11})(?:\\.[0-9]{1,2})?", "以元为单位的数，最多两位小数");
      case DECIMAL -> number("number", "-?(?:0|[1-9][0-9]{0,14})(?:\\.[0-9]{1,8})?", "数，例如 36.5");
      case FLAG -> Map.of("enum", List.of(true, false, "是", "否", "true", "false"));
      case DATE -> text("[0-9]{4}-[0-9]{2}-[0-9]{2}", "年-月-日，例如 2021-12-02");
      case MOMENT ->
          text(
              "[0-9]{4}-[0-9]{2}-[0-9]{2}(?: [0-9]{2}:[0-9]{2})?",
              "年-月-日，可加 时:分，例如 2021-12-02 09:30");
      case URL -> text("[Hh][Tt][Tt][Pp][Ss]?://[^\\s]+", "http:// 或 https:// 开头的完整网址");
      default -> words(field);
    };
  }

  private Map<String, Object> words(FieldSpec field) {
    Vocabulary vocabulary = vocabulary(field.vocabulary());
    if (vocabulary != null) {
      return Map.of("enum", vocabulary.names());
    } else if (field.pattern().isPresent()) {
      return map("type", TEXT, "pattern", whole(field.pattern().get().pattern()));
    }
    List<String> known = suggestions.getOrDefault(field.key(), List.of());
    Map<String, Object> any = Map.of("type", TEXT);
    return known.isEmpty() ? any : Map.of("anyOf", List.of(Map.of("enum", known), any));
  }

  private Vocabulary vocabulary(String name) {
    return config.vocabularies().getOrDefault(name, SiteReader.VOCABULARIES.get(name));
  }

  /** A number, with or without quotes. */
  private static Map<String, Object> number(String type, String pattern, String form) {
    return map("type", List.of(type, "string"), "pattern", whole(pattern), MESSAGE, form);
  }

  private static Map<String, Object> text(String pattern, String form) {
    return map("type", "string", "pattern", whole(pattern), MESSAGE, form);
  }

  /** Blanks around a value are no part of it. */
  private static String whole(String pattern) {
    return "^\\s*(?:" + pattern + ")\\s*$";
  }
}
