package org.gongkai.model;

import java.util.Set;
import java.util.regex.Pattern;

/** Folders that hold nothing but what the program makes: lists across columns, the platform. */
public final class Lists {

  public static final Set<String> FOLDERS =
      Set.of(
          "data",
          "changes",
          "disclosure",
          "feeds",
          "genres",
          "issuers",
          "keywords",
          "library",
          "status-changes",
          "subjects",
          "years");

  private static final Pattern FILE = Pattern.compile(".*\\.(?:csv|jsonl?|xlsx|xml)|.*/");

  private Lists() {}

  /** The path of a list with the slash at its end that may have been left out. */
  public static String address(String path) {
    return FILE.matcher(path).matches() ? path : path + "/";
  }

  /** Whether a path of the site is in such a folder. */
  public static boolean has(String path) {
    int slash = path.indexOf('/');
    return FOLDERS.contains(slash < 0 ? path : path.substring(0, slash));
  }
}
