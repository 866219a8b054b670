package org.gongkai.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A case's file {@code make}: what is done before the program is called, an instruction a line.
 *
 * <pre>
 * base NAME                          begins with the files of base/NAME
 * run EXPECTED OPTION …              one call, and the folder of what is expected of it
 * warns                              the site has warnings, and is built all the same
 * replace PATH | TEXT | TEXT         changes a text that is there once
 * text PATH | TEXT                   writes a file; \n is a line end
 * encoded CHARSET PATH | TEXT        writes a file in another encoding
 * hex PATH DIGITS                    writes a file, byte by byte
 * each FROM TO PATH | TEXT           writes files; %d is the number, as String.format has it
 * repeat COUNT PATH | TEXT | TEXT | TEXT   writes a file whose second part is repeated
 * size PATH BYTES                    makes a file that long
 * link PATH TARGET                   makes a symbolic link
 * pipe PATH                          makes a named pipe
 * </pre>
 */
record Recipe(List<String> lines) {

  /** Instructions that make no file. */
  private static final Set<String> NOT_MADE = Set.of("base", "run", "warns");

  static Recipe of(Path folder) throws IOException {
    Path file = folder.resolve("make");
    return new Recipe(Files.exists(file) ? Files.readAllLines(file) : List.of());
  }

  /** What follows a word at the beginning of lines. */
  List<String> all(String word) {
    return lines.stream()
        .filter(line -> line.startsWith(word + " "))
        .map(line -> line.substring(word.length() + 1))
        .toList();
  }

  /** Whether a build with {@code --strict} would fail. */
  boolean warns() {
    return lines.contains("warns");
  }

  /** Carries out all instructions that make or change files. */
  void make(Path content) throws IOException {
    for (String line : lines) {
      String[] words = line.split(" ", 2);
      if (!NOT_MADE.contains(words[0]) && !line.isBlank()) {
        make(content, words[0], parts(words[1]));
      }
    }
  }

  private static List<String> parts(String rest) {
    List<String> parts = new ArrayList<>(Arrays.asList(rest.split(" \\| ?", -1)));
    parts.replaceAll(part -> part.replace("\\n", "\n").replace("\\t", "\t"));
    return parts;
  }

  private static void make(Path content, String word, List<String> parts) throws IOException {
    String[] head = parts.get(0).split(" ");
    Path file = content.resolve(head[head.length - 1]);
    switch (word) {
      case "replace" -> replace(file, parts.get(1), parts.get(2));
      case "text" -> write(file, parts.get(1).getBytes(StandardCharsets.UTF_8));
      case "encoded" -> write(file, parts.get(1).getBytes(Charset.forName(head[0])));
      case "hex" -> write(content.resolve(head[0]), HexFormat.of().parseHex(head[1]));
      case "each" -> {
        for (int n = Integer.parseInt(head[0]); n <= Integer.parseInt(head[1]); n++) {
          String text = String.format(Locale.ROOT, parts.get(1), n);
          String path = String.format(Locale.ROOT, head[2], n);
          write(content.resolve(path), text.getBytes(StandardCharsets.UTF_8));
        }
      }
      case "repeat" -> {
        String middle = parts.get(2).repeat(Integer.parseInt(head[0]));
        String text = parts.get(1) + middle + parts.get(3);
        write(file, text.getBytes(StandardCharsets.UTF_8));
      }
      case "size" -> size(content.resolve(head[0]), Long.parseLong(head[1]));
      case "link" -> {
        Path link = content.resolve(head[0]);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, Path.of(head[1]));
      }
      case "pipe" -> pipe(file);
      default -> throw new IllegalArgumentException("no instruction " + word);
    }
  }

  private static void replace(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    if (text.indexOf(from) < 0 || text.indexOf(from) != text.lastIndexOf(from)) {
      throw new IllegalArgumentException(file + " does not contain once: " + from);
    }
    Files.writeString(file, text.replace(from, to));
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private static void size(Path file, long size) throws IOException {
    Files.createDirectories(file.getParent());
    try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
      out.setLength(size);
    }
  }

  private static void pipe(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    try {
      new ProcessBuilder("mkfifo", file.toString()).start().waitFor();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
