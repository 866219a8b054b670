package org.gongkai.publish;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.gongkai.files.ReleaseFolder;

/**
 * How a repository is published: what {@code git config} says in it below {@code gongkai.}.
 *
 * @param www where releases go
 * @param branch the one branch that is published
 * @param key the file with the private key that releases are signed with
 * @param strict whether warnings refuse a push, like errors
 * @param allowRewrite whether a push may take back what was published
 * @param keep how many releases are kept, however old they are
 * @param keepDays for how many days releases are kept, however many they are
 */
public record Settings(
    ReleaseFolder www,
    String branch,
    Optional<Path> key,
    boolean strict,
    boolean allowRewrite,
    int keep,
    int keepDays,
    Optional<String> lang) {

  static final int KEEP = 10;
  static final int KEEP_DAYS = 30;

  /** Those of a repository; empty if it has not been set up. */
  public static Optional<Settings> of(Repository repository) throws IOException {
    Map<String, String> all = repository.settings();
    if (!all.containsKey("www") || !all.containsKey("branch")) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Settings(
              new ReleaseFolder(Path.of(all.get("www"))),
              all.get("branch"),
              Optional.ofNullable(all.get("key")).map(Path::of),
              isOn(all.get("strict")),
              isOn(all.get("allowrewrite")),
              number("keep", all.get("keep"), KEEP),
              number("keepDays", all.get("keepdays"), KEEP_DAYS),
              Optional.ofNullable(all.get("lang"))));
    } catch (InvalidPathException e) {
      throw new GitFailed("git config gongkai.*: " + e.getMessage());
    }
  }

  private static boolean isOn(String value) {
    return value != null && value.matches("(?i)true|yes|on|1");
  }

  private static int number(String key, String value, int otherwise) throws PublishRefused {
    if (value == null) {
      return otherwise;
    } else if (!value.strip().matches("\\d{1,6}")) {
      throw new PublishRefused(
          "设置 gongkai."
              + key
              + " 应是 0 到 999999 的整数，现在是“"
              + value
              + "”：git config gongkai."
              + key
              + " "
              + otherwise,
          "the setting gongkai."
              + key
              + " must be a whole number from 0 to 999999, and is “"
              + value
              + "”: git config gongkai."
              + key
              + " "
              + otherwise);
    }
    return Integer.parseInt(value.strip());
  }
}
