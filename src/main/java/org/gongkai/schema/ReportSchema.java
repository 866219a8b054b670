package org.gongkai.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.model.FieldSpec;

/** What the structures of an annual report hold; its form says which rows and how many numbers. */
final class ReportSchema {

  private static final Map<String, Object> NUMBERS =
      Properties.map(
          "description",
          "一行数字，次序与表头一致",
          "type",
          "array",
          "items",
          Map.of("type", List.of("number", "string", "null")));

  private ReportSchema() {}

  static Map<String, Map<String, Object>> structures(List<FieldSpec> fields) {
    Map<String, Map<String, Object>> structures = new HashMap<>();
    for (FieldSpec field : fields) {
      if (field.type() == FieldSpec.Type.STRUCTURE) {
        structures.put(field.key(), structure(field.key()));
      }
    }
    return structures;
  }

  private static Map<String, Object> structure(String key) {
    return switch (key) {
      case "proactive", "applications", "disputes" -> rows();
      case "explain" ->
          Properties.map(
              "type",
              "object",
              "additionalProperties",
              Map.of("type", List.of("string", "number", "boolean")));
      default -> Map.of();
    };
  }

  /** Rows, and groups of rows. */
  private static Map<String, Object> rows() {
    return Properties.map(
        "type",
        "object",
        "additionalProperties",
        Map.of(
            "anyOf",
            List.of(NUMBERS, Map.of("type", List.of("object", "number", "string", "null")))));
  }
}
