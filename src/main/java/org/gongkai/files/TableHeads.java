package org.gongkai.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * What stands at the head of a table: the first row of a CSV file, the first texts of a workbook,
 * where the texts of all cells are in one list. Enough to tell what a file is a copy of, not to
 * read it.
 */
final class TableHeads {

  private static final int MOST_BYTES = 8 * 1024;
  private static final int MOST_BYTES_OF_TEXTS = 256 * 1024;

  private static final Charset GBK = Charset.forName("GB18030");

  private static final Pattern CELL = Pattern.compile("<t(?: [^>]*)?>([^<]*)</t>");

  private static final List<String> PARTS =
      List.of("xl/sharedStrings.xml", "xl/worksheets/sheet1.xml");

  private TableHeads() {}

  /** The names of columns, and of a workbook what else its cells say; empty for no table. */
  static List<String> of(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    try {
      if (name.endsWith(".csv") || name.endsWith(".txt")) {
        return firstRow(text(file));
      }
      return name.endsWith(".xlsx") ? texts(file) : List.of();
    } catch (NoSuchFileException | ZipException e) {
      return List.of(); // gone by now, or no workbook whatever its name says
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      bytes = in.readNBytes(MOST_BYTES);
    }
    if (bytes.length > 1 && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0xff + 0xfe) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    // Of what is cut off in the middle of a character the last line says nothing.
    String head = text.substring(0, Math.max(0, text.length() - 3));
    return head.indexOf('\ufffd') < 0 ? text.replace("\ufeff", "") : new String(bytes, GBK);
  }

  private static List<String> firstRow(String text) {
    return text.lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .findFirst()
        .map(line -> Arrays.stream(line.split("[,;\t，；|]")).map(TableHeads::name).toList())
        .orElse(List.of());
  }

  private static String name(String cell) {
    return cell.replace("\"", "").strip();
  }

  private static List<String> texts(Path file) throws IOException {
    List<String> texts = new ArrayList<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (String part : PARTS) {
        ZipEntry entry = zip.getEntry(part);
        if (entry != null) {
          try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(MOST_BYTES_OF_TEXTS);
            Matcher cells = CELL.matcher(new String(bytes, StandardCharsets.UTF_8));
            cells.results().forEach(cell -> texts.add(name(cell.group(1))));
          }
        }
      }
    }
    return texts.stream().distinct().toList();
  }
}
