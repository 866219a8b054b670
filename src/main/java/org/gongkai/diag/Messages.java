package org.gongkai.diag;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** The sentences of the program in one language, by key. */
public final class Messages {

  private final Lang lang;
  private final Properties texts = new Properties();

  /** Reads the sentences of a language from the program's own resources. */
  public Messages(Lang lang) {
    this.lang = lang;
    read("problems");
    read("messages");
  }

  private void read(String stem) {
    String name = stem + "_" + lang.tag() + ".properties";
    try (InputStream in = Messages.class.getResourceAsStream(name)) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Lang lang() {
    return lang;
  }

  /** All keys, sorted. */
  public Set<String> keys() {
    return new TreeSet<>(texts.stringPropertyNames());
  }

  public boolean has(String key) {
    return texts.containsKey(key);
  }

  /** The sentence of a key with its {@code {0}}, {@code {1}} … filled in. */
  public String text(String key, Object... args) {
    String pattern = texts.getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no sentence for " + key + " in " + lang.tag());
    }
    return fill(pattern, args);
  }

  /** The sentence of a key, filled with arguments in this language. */
  public String text(String key, List<Text> args) {
    return text(key, args.stream().map(arg -> arg.in(lang)).toArray());
  }

  private static String fill(String pattern, Object[] args) {
    StringBuilder out = new StringBuilder(pattern.length() + 32);
    int at = 0;
    while (at < pattern.length()) {
      int open = pattern.indexOf('{', at);
      if (open < 0) {
        break;
      }
      int close = open + 2;
      boolean slot =
          close < pattern.length()
              && pattern.charAt(close) == '}'
              && Character.isDigit(pattern.charAt(open + 1));
      int index = slot ? pattern.charAt(open + 1) - '0' : -1;
      if (slot && index < args.length) {
        out.append(pattern, at, open).append(args[index]);
        at = close + 1;
      } else {
        out.append(pattern, at, open + 1);
        at = open + 1;
      }
    }
    return out.append(pattern, at, pattern.length()).toString();
  }
}
