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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences of the program in one language, by key. In a sentence {@code {0}} to {@code {9}}
 * stand for arguments, and {@code [[ … {1} … ]]} for a part that is left out when its argument is
 * empty or not there; everything else is literal.
 */
public final class Messages {

  /** The most characters of an argument that a message shows. */
  private static final int LONGEST = 400;

  private static final Pattern SLOT = Pattern.compile("\\{([0-9])}");
  private static final Pattern PART = Pattern.compile("\\[\\[([^\\[\\]]*\\{[0-9]}[^\\[\\]]*)]]");

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

  /** The sentence of a key as such, with … for what differs from case to case. */
  public String title(String key) {
    String pattern = PART.matcher(texts.getProperty(key)).replaceAll("");
    return SLOT.matcher(pattern).replaceAll("…");
  }

  /** What is wrong. */
  public String message(Problem problem) {
    return filled(problem.code().id(), problem.args());
  }

  /** What to do about it; may be empty. */
  public String hint(Problem problem) {
    return filled(problem.code().id() + ".hint", problem.args());
  }

  /** What a second place has to do with it. */
  public String note(Problem.Note note) {
    return filled(note.key(), note.args());
  }

  private String filled(String key, List<Text> args) {
    return text(key, args.stream().map(arg -> shown(arg.in(lang))).toArray());
  }

  /** An argument that may come from the content: on one line and not too long. */
  private static String shown(String arg) {
    boolean cut = arg.length() > LONGEST && arg.codePointCount(0, arg.length()) > LONGEST;
    String kept = cut ? arg.substring(0, arg.offsetByCodePoints(0, LONGEST)) : arg;
    return Columns.visible(kept.replaceAll("\\R", " "), ' ') + (cut ? "…" : "");
  }

  /** Leaves out each {@code [[part]]} with an empty argument, and the brackets of the others. */
  private static String withoutEmpty(String pattern, Object[] args) {
    return PART.matcher(pattern)
        .replaceAll(
            part -> {
              boolean empty =
                  SLOT.matcher(part.group(1))
                      .results()
                      .map(slot -> slot.group(1).charAt(0) - '0')
                      .anyMatch(i -> i >= args.length || String.valueOf(args[i]).isEmpty());
              return empty ? "" : Matcher.quoteReplacement(part.group(1));
            });
  }

  private static String fill(String sentence, Object[] args) {
    return SLOT.matcher(withoutEmpty(sentence, args))
        .replaceAll(
            slot -> {
              int index = slot.group(1).charAt(0) - '0';
              String filled = index < args.length ? String.valueOf(args[index]) : slot.group();
              return Matcher.quoteReplacement(filled);
            });
  }
}
