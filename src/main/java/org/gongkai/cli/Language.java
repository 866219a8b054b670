package org.gongkai.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.diag.Lang;

/**
 * The language to speak before anything is read: as asked for, else the site's, else that of the
 * environment.
 */
final class Language {

  private static final Pattern SITE = Pattern.compile("(?:language|提示语言):\\s*[\"']?(zh|en)\\b.*");
  private static final int LINES = 200;

  private Language() {}

  static Lang of(String[] args, Surroundings surroundings) {
    return option(args, "--lang")
        .flatMap(Lang::of)
        .or(() -> ofSite(surroundings.folder(), option(args, "--content").orElse("content")))
        .orElseGet(() -> ofEnvironment(surroundings.environment()));
  }

  /** The value of an option, before the command line is understood. */
  private static Optional<String> option(String[] args, String name) {
    List<String> all = List.of(args);
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).startsWith(name + "=")) {
        return Optional.of(all.get(i).substring(name.length() + 1));
      } else if (all.get(i).equals(name) && i + 1 < all.size()) {
        return Optional.of(all.get(i + 1));
      }
    }
    return Optional.empty();
  }

  private static Optional<Lang> ofSite(Path folder, String content) {
    try {
      Path file = folder.resolve(content).resolve("site.yaml");
      return Files.isRegularFile(file) ? ofFile(file) : Optional.empty();
    } catch (InvalidPathException e) {
      // What is wrong with the option is said when it is read in earnest.
      return Optional.empty();
    }
  }

  /** The language that a {@code site.yaml} names. */
  static Lang ofSite(Stream<String> lines) {
    return lines
        .limit(LINES)
        .map(SITE::matcher)
        .filter(Matcher::matches)
        .map(match -> match.group(1))
        .findFirst()
        .flatMap(Lang::of)
        .orElse(Lang.ZH);
  }

  private static Optional<Lang> ofFile(Path file) {
    try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
      return Optional.of(ofSite(lines));
    } catch (IOException | UncheckedIOException e) {
      // What is wrong with the file is said when it is read in earnest.
      return Optional.empty();
    }
  }

  private static Lang ofEnvironment(Map<String, String> environment) {
    for (String name : List.of("LC_ALL", "LC_MESSAGES", "LANG")) {
      String value = environment.getOrDefault(name, "");
      if (!value.isEmpty()) {
        return value.startsWith("zh") ? Lang.ZH : Lang.EN;
      }
    }
    return Lang.EN;
  }
}
