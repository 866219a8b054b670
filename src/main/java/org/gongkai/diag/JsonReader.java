package org.gongkai.diag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads what {@link Json} writes, as maps, lists, strings, {@code Long}, decimals and booleans. */
public final class JsonReader {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private JsonReader() {}

  /** The object that a text is; empty when it is none. */
  @SuppressWarnings("unchecked")
  public static Optional<Map<String, Object>> object(byte[] json) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      Object value = value(parser, parser.nextToken());
      boolean one = parser.nextToken() == null && value instanceof Map;
      return one ? Optional.of((Map<String, Object>) value) : Optional.empty();
    } catch (JacksonException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Object value(JsonParser in, JsonToken token) {
    if (token == null) {
      throw new IllegalArgumentException("no value");
    }
    return switch (token) {
      case START_OBJECT -> map(in);
      case START_ARRAY -> list(in);
      case VALUE_STRING -> in.getString();
      case VALUE_NUMBER_INT -> in.getLongValue();
      case VALUE_NUMBER_FLOAT -> in.getDecimalValue();
      case VALUE_NULL -> null;
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> throw new IllegalArgumentException(token.toString());
    };
  }

  private static Map<String, Object> map(JsonParser in) {
    Map<String, Object> map = new LinkedHashMap<>();
    while (in.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = in.currentName();
      map.put(name, value(in, in.nextToken()));
    }
    return map;
  }

  private static List<Object> list(JsonParser in) {
    List<Object> list = new ArrayList<>();
    for (JsonToken t = in.nextToken(); t != JsonToken.END_ARRAY; t = in.nextToken()) {
      list.add(value(in, t));
    }
    return list;
  }
}
