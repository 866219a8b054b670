package org.gongkai.config;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.diag.SourceText;
import org.gongkai.model.LockedAddress;
import org.gongkai.model.Sources;

/**
 * The lock file {@code urls.lock}: the addresses that a site has made public, each with its first
 * day. It is written by {@code gongkai lock} and kept in git with the content.
 */
public final class AddressLock {

  /** In the content folder. */
  public static final String NAME = "urls.lock";

  private static final Pattern LINE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}) (/\\S.*)");

  private AddressLock() {}

  /** The addresses of a lock file, and its lines that are none. */
  public record Read(List<LockedAddress> addresses, List<Problem> problems) {
    public Read {
      addresses = List.copyOf(addresses);
      problems = List.copyOf(problems);
    }
  }

  /** Reads the lock file, if there is one. */
  public static Read read(Sources sources) {
    List<LockedAddress> addresses = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    sources.text(NAME).ifPresent(source -> lines(source, addresses, problems));
    return new Read(addresses, problems);
  }

  private static void lines(
      SourceText source, List<LockedAddress> addresses, List<Problem> problems) {
    String text = source.text();
    for (int at = 0; at < text.length(); ) {
      int end = text.indexOf('\n', at) < 0 ? text.length() : text.indexOf('\n', at);
      int last = end > at && text.charAt(end - 1) == '\r' ? end - 1 : end;
      String line = text.substring(at, last);
      if (!line.isBlank() && !line.startsWith("#")) {
        try {
          Matcher parts = LINE.matcher(line);
          if (!parts.matches()) {
            throw new DateTimeException(line);
          }
          addresses.add(
              new LockedAddress(
                  LocalDate.parse(parts.group(1)),
                  parts.group(2),
                  source.place(at + parts.start(2), last)));
        } catch (DateTimeException e) {
          problems.add(Problem.of(Code.LOCK_LINE, source.place(at, last), line));
        }
      }
      at = end + 1;
    }
  }

  /**
   * The text of a lock file.
   *
   * @param known what it has said so far: nothing is taken out of it
   * @param now the addresses that are public now
   */
  public static String text(List<LockedAddress> known, Map<String, LocalDate> now) {
    SortedMap<String, LocalDate> all = new TreeMap<>();
    known.forEach(old -> all.merge(old.path(), old.since(), AddressLock::earlier));
    now.forEach((path, since) -> all.putIfAbsent(path, since));
    StringBuilder out = new StringBuilder();
    out.append("# 已公开的地址和公开的日期。由 gongkai lock 写，和内容一起提交；请不要手工删改。\n");
    out.append("# Addresses that are public, and since when. Written by gongkai lock.\n");
    all.forEach((path, since) -> out.append(since).append(' ').append(path).append('\n'));
    return out.toString();
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }
}
