package org.gongkai.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Media types of files, by their extensions: the one table for the preview and for data. */
public final class MediaTypes {

  private static final String UNKNOWN = "application/octet-stream";
  private static final String UTF_8 = "; charset=utf-8";
  private static final int LOOK = 64 * 1024;

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("7z", "application/x-7z-compressed"),
          Map.entry("bmp", "image/bmp"),
          Map.entry("css", "text/css"),
          Map.entry("csv", "text/csv"),
          Map.entry("doc", "application/msword"),
          Map.entry(
              "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
          Map.entry("geojson", "application/geo+json"),
          Map.entry("gif", "image/gif"),
          Map.entry("html", "text/html"),
          Map.entry("ico", "image/vnd.microsoft.icon"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("js", "text/javascript"),
          Map.entry("json", "application/json"),
          Map.entry("jsonl", "application/jsonl"),
          Map.entry("jsonld", "application/ld+json"),
          Map.entry("m4a", "audio/mp4"),
          Map.entry("md", "text/markdown"),
          Map.entry("mjs", "text/javascript"),
          Map.entry("mp3", "audio/mpeg"),
          Map.entry("mp4", "video/mp4"),
          Map.entry("odp", "application/vnd.oasis.opendocument.presentation"),
          Map.entry("ods", "application/vnd.oasis.opendocument.spreadsheet"),
          Map.entry("odt", "application/vnd.oasis.opendocument.text"),
          Map.entry("ofd", "application/ofd"),
          Map.entry("pdf", "application/pdf"),
          Map.entry("png", "image/png"),
          Map.entry("ppt", "application/vnd.ms-powerpoint"),
          Map.entry(
              "pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
          Map.entry("rar", "application/vnd.rar"),
          Map.entry("rtf", "application/rtf"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("tif", "image/tiff"),
          Map.entry("tiff", "image/tiff"),
          Map.entry("ttl", "text/turtle"),
          Map.entry("txt", "text/plain"),
          Map.entry("wav", "audio/wav"),
          Map.entry("webm", "video/webm"),
          Map.entry("webp", "image/webp"),
          Map.entry("woff", "font/woff"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("xls", "application/vnd.ms-excel"),
          Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
          Map.entry("xml", "application/xml"),
          Map.entry("zip", "application/zip"));

  /** Texts whose types do not begin with {@code text/}. */
  private static final Set<String> TEXTS =
      Set.of("geojson", "json", "jsonl", "jsonld", "svg", "xml");

  private MediaTypes() {}

  /** The type of a file that the program made: its texts are UTF-8. */
  public static String made(String path) {
    String type = type(path);
    return isText(path) ? type + UTF_8 : type;
  }

  /** The type of a file from elsewhere, whose texts may be encoded in anything. */
  public static String taken(String path, InputStream in) throws IOException {
    String type = type(path);
    return isText(path) && isUtf8(in.readNBytes(LOOK)) ? type + UTF_8 : type;
  }

  /** Whether a file is a text. */
  public static boolean isText(String path) {
    return type(path).startsWith("text/") || TEXTS.contains(extension(path));
  }

  /** The type without parameters. */
  public static String type(String path) {
    return TYPES.getOrDefault(extension(path), UNKNOWN);
  }

  private static String extension(String path) {
    return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static boolean isUtf8(byte[] beginning) {
    return !StandardCharsets.UTF_8
        .newDecoder()
        .decode(ByteBuffer.wrap(beginning), CharBuffer.allocate(LOOK), false)
        .isError();
  }
}
