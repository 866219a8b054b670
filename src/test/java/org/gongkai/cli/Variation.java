package org.gongkai.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What must make no difference to what is printed and written. */
enum Variation {
  /** Sources as Windows editors write them. */
  CRLF,
  /** A machine of somebody far away: dotless i, tomorrow's date. */
  FAR_AWAY {
    @Override
    <T> T call(Supplier<T> program) {
      Locale locale = Locale.getDefault();
      TimeZone zone = TimeZone.getDefault();
      try {
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        return program.get();
      } finally {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
      }
    }
  },
  /** Files that were created in another order, read by one thread. */
  SHUFFLED {
    @Override
    Program program(Path folder) {
      return Program.in(folder).with(1);
    }
  },
  EIGHT_THREADS {
    @Override
    Program program(Path folder) {
      return Program.in(folder).with(8);
    }
  };

  Program program(Path folder) {
    return Program.in(folder);
  }

  <T> T call(Supplier<T> program) {
    return program.get();
  }

  /** Changes the sources of a case that is ready to run. */
  void prepare(Path folder) throws IOException {
    if (this == CRLF) {
      toCrlf(folder.resolve("content"));
      toCrlf(folder.resolve("templates"));
    } else if (this == SHUFFLED) {
      Path content = folder.resolve("content");
      Path before = folder.resolve("before");
      Files.move(content, before);
      Files.createDirectory(content);
      Tree.moveShuffled(before, content, 42);
    }
  }

  private static void toCrlf(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS)).toList();
    }
    for (Path file : files) {
      if (file.toString().matches(".*\\.(md|yaml|yml|ftlh|ftlx)")) {
        Files.write(file, crlf(Files.readAllBytes(file)));
      }
    }
  }

  /** A line end becomes two bytes; what is no text of single bytes stays. */
  private static byte[] crlf(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + 100);
    byte before = 0;
    for (byte b : bytes) {
      if (b == 0) {
        return bytes;
      }
      if (b == '\n' && before != '\r') {
        out.write('\r');
      }
      out.write(b);
      before = b;
    }
    return out.toByteArray();
  }
}
