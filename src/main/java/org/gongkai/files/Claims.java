package org.gongkai.files;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which paths are taken, where some file systems hold two for the same: those that differ only by
 * case or by Unicode form, and a folder and a file of the same name. May be used by many threads.
 */
final class Claims {

  private final Map<String, String> taken = new ConcurrentHashMap<>();

  /**
   * Takes a path, a folder's with {@code /} at its end; the same folder may be taken again.
   *
   * @return the path that stands in its way
   */
  Optional<String> claim(String path) {
    boolean folder = path.endsWith("/");
    int end = folder ? path.length() - 1 : path.length();
    int name = path.lastIndexOf('/', end - 1) + 1;
    String key = path.substring(0, name) + fold(path.substring(name, end));
    String other = taken.putIfAbsent(key, path);
    boolean free = other == null || folder && other.equals(path);
    return free ? Optional.empty() : Optional.of(other);
  }

  /** Takes the folders above a path. */
  Optional<String> claimParents(String path) {
    int slash = path.indexOf('/');
    while (slash >= 0 && slash < path.length() - 1) {
      Optional<String> other = claim(path.substring(0, slash + 1));
      if (other.isPresent()) {
        return other;
      }
      slash = path.indexOf('/', slash + 1);
    }
    return Optional.empty();
  }

  private static String fold(String name) {
    if (name.chars().allMatch(c -> c < 0x80)) {
      return name.toLowerCase(Locale.ROOT);
    }
    return Normalizer.normalize(name, Normalizer.Form.NFC)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }
}
