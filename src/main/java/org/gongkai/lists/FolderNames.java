package org.gongkai.lists;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of folders for terms: Han characters stay; what breaks on other systems or in an address is
 * replaced, and a suffix made from the term itself keeps it apart from others.
 */
final class FolderNames {

  /** Leaves room for folders above it and files in it. */
  private static final int LONGEST = 120;

  private static final Pattern UNSAFE =
      Pattern.compile("[\\\\/:*?\"<>|#%\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\x{FFFD}]+");
  private static final Pattern ENDS = Pattern.compile("^[\\s\\p{Z}.~-]+|[\\s\\p{Z}.~-]+$");
  private static final Pattern DEVICE =
      Pattern.compile("(con|prn|aux|nul|conin\\$|conout\\$|com[0-9¹²³]|lpt[0-9¹²³])(\\..*)?");

  /** What the program itself puts beside the folders of terms. */
  private static final Set<String> TAKEN =
      Set.of("page", "index.html", "index.json", "feed.xml", "in-force", "");

  private FolderNames() {}

  /** A folder's name for each term; no two differ in case alone. */
  static Map<String, String> of(Collection<String> terms) {
    Map<String, Integer> folded = new HashMap<>();
    terms.stream().distinct().forEach(term -> folded.merge(fold(safe(term)), 1, Integer::sum));
    Map<String, String> names = new LinkedHashMap<>();
    for (String term : terms) {
      String safe = safe(term);
      // Of terms that differ in case alone, the one in lower case keeps its name.
      boolean clash = folded.get(fold(safe)) > 1 && !term.equals(fold(safe));
      names.put(term, clash || !safe.equals(term) ? safe + "-" + suffix(term) : term);
    }
    return names;
  }

  private static String safe(String term) {
    String plain = Normalizer.normalize(term, Normalizer.Form.NFC);
    String safe = ENDS.matcher(UNSAFE.matcher(plain).replaceAll("-")).replaceAll("");
    String lower = fold(safe);
    if (TAKEN.contains(lower) || DEVICE.matcher(lower).matches()) {
      return "_" + safe;
    }
    return cut(safe);
  }

  private static String cut(String name) {
    int end = name.length();
    while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      end = name.offsetByCodePoints(end, -1);
    }
    return ENDS.matcher(name.substring(0, end)).replaceAll("");
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static String suffix(String term) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(term.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
