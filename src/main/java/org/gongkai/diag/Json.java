package org.gongkai.diag;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * Writes trees of maps, lists, strings, whole numbers, decimals and booleans as JSON: the same
 * bytes on every machine, characters as they are, decimals without exponent.
 */
public final class Json {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .disable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
          .build();

  private static final DefaultPrettyPrinter LAYOUT = layout();

  /** Every generator gets a printer of its own, for it counts the depth. */
  private static final ObjectWriteContext PRETTY =
      new ObjectWriteContext.Base() {
        @Override
        public PrettyPrinter getPrettyPrinter() {
          return LAYOUT.createInstance();
        }

        @Override
        public boolean hasPrettyPrinter() {
          return true;
        }
      };

  private Json() {}

  private static DefaultPrettyPrinter layout() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""))
        .withObjectIndenter(indenter)
        .withArrayIndenter(indenter);
  }

  /** A file's bytes: UTF-8, indented by two spaces, with a line end at the end. */
  public static byte[] bytes(Object plain) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(16 * 1024);
    try (JsonGenerator generator = FACTORY.createGenerator(PRETTY, out)) {
      write(plain, generator);
    }
    out.write('\n');
    return out.toByteArray();
  }

  /**
   * Writes a file's bytes to a stream, which stays open; lists may be {@link Stream}s, which are
   * read as they are written.
   */
  public static void write(Object plain, OutputStream out) throws IOException {
    OutputStream open =
        new FilterOutputStream(out) {
          @Override
          public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
          }

          @Override
          public void close() throws IOException {
            flush();
          }
        };
    try (JsonGenerator generator = FACTORY.createGenerator(PRETTY, open)) {
      write(plain, generator);
    }
    out.write('\n');
  }

  /** One line, without the line end at the end. */
  public static String line(Object plain) {
    return text(plain, ObjectWriteContext.empty());
  }

  /** The same text without the line end at the end. */
  public static String text(Object plain) {
    return text(plain, PRETTY);
  }

  /** One line for a {@code script} element: nothing in it can end the element or the line. */
  public static String script(Object plain) {
    String json = text(plain, ObjectWriteContext.empty());
    StringBuilder out = new StringBuilder(json.length() + 32);
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      switch (c) {
        case '<' -> out.append("\\u003C");
        case '>' -> out.append("\\u003E");
        case '&' -> out.append("\\u0026");
        case '\u2028' -> out.append("\\u2028");
        case '\u2029' -> out.append("\\u2029");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  private static String text(Object plain, ObjectWriteContext context) {
    StringWriter out = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(context, out)) {
      write(plain, generator);
    }
    return out.toString();
  }

  private static void write(Object plain, JsonGenerator out) {
    if (plain instanceof String text) {
      char[] chars = whole(text);
      out.writeString(chars, 0, chars.length);
    } else if (plain instanceof Map<?, ?> map) {
      out.writeStartObject();
      map.forEach(
          (key, value) -> {
            out.writeName(new String(whole((String) key)));
            write(value, out);
          });
      out.writeEndObject();
    } else if (plain instanceof List<?> list) {
      out.writeStartArray();
      list.forEach(item -> write(item, out));
      out.writeEndArray();
    } else if (plain instanceof Stream<?> stream) {
      out.writeStartArray();
      stream.forEachOrdered(item -> write(item, out));
      out.writeEndArray();
    } else if (plain instanceof Integer number) {
      out.writeNumber(number);
    } else if (plain instanceof Long number) {
      out.writeNumber(number);
    } else if (plain instanceof BigDecimal number) {
      out.writeNumber(number);
    } else if (plain instanceof Boolean flag) {
      out.writeBoolean(flag);
    } else if (plain == null) {
      out.writeNull();
    } else {
      throw new IllegalArgumentException("not plain data: " + plain.getClass().getName());
    }
  }

  /** Half a surrogate pair is no character and has no bytes: U+FFFD stands for it. */
  private static char[] whole(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      if (Character.isSurrogate(chars[i])) {
        boolean pair = i + 1 < chars.length && Character.isSurrogatePair(chars[i], chars[i + 1]);
        if (pair) {
          i++;
        } else {
          chars[i] = '\ufffd';
        }
      }
    }
    return chars;
  }
}
