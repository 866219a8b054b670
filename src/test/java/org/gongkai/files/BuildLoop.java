package org.gongkai.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Builds two sites in turn, to be killed at any moment. */
final class BuildLoop {

  private static final int FILES = 60;

  private BuildLoop() {}

  /** Builds into the folder of the first argument as often as the second says. */
  public static void main(String[] args) throws IOException {
    for (int i = 0; i < Integer.parseInt(args[1]); i++) {
      Site.build(Path.of(args[0]), site(i % 2));
      System.out.println(i);
    }
  }

  /** A site whose files all say which of the two it is, but for some that are the same in both. */
  static Map<String, String> site(int version) {
    Map<String, String> files = new TreeMap<>();
    for (int i = 0; i < FILES; i++) {
      String text = (i % 3 == 1 ? "both" : "version " + version) + " page " + i;
      files.put(i / 10 + "/" + i + ".html", text);
    }
    files.put("only-" + version + ".html", "");
    return files;
  }
}
