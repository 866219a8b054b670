package org.gongkai.publish;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.diag.Json;
import org.gongkai.diag.JsonReader;
import org.gongkai.files.FileSum;

/**
 * What a release is made of and every file in it: {@code manifest.json}. The same release has the
 * same bytes: keys in this order, files by path, two spaces of indentation.
 *
 * @param commit the commit it was made of
 * @param generator the program and its version
 * @param today the day it is for
 * @param moment the moment it is for, which says what was due on that day
 * @param next when the site will be another without anybody editing it, in its time zone
 */
public record Manifest(
    String release,
    String commit,
    String generator,
    LocalDate today,
    Instant moment,
    int documents,
    Optional<LocalDateTime> next,
    List<FileSum> files) {

  private static final String FORMAT = "gongkai-manifest-1";

  public Manifest {
    files = List.copyOf(files);
  }

  byte[] bytes() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("format", FORMAT);
    all.put("release", release);
    all.put("commit", commit);
    all.put("generator", generator);
    all.put("today", today.toString());
    all.put("moment", moment.toString());
    all.put("documents", documents);
    next.ifPresent(at -> all.put("next", at.toString()));
    List<Object> list = new ArrayList<>();
    for (FileSum file : files) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("path", file.path());
      one.put("size", file.size());
      one.put("sha256", file.sha256());
      list.add(one);
    }
    all.put("files", list);
    return Json.bytes(all);
  }

  /** Reads one; empty when it is something else. */
  static Optional<Manifest> read(byte[] bytes) {
    return JsonReader.object(bytes)
        .filter(all -> FORMAT.equals(all.get("format")))
        .flatMap(Manifest::read);
  }

  private static Optional<Manifest> read(Map<String, Object> all) {
    try {
      List<FileSum> files = new ArrayList<>();
      for (Object one : (List<?>) all.get("files")) {
        Map<?, ?> file = (Map<?, ?>) one;
        files.add(
            new FileSum(
                (String) file.get("path"), (Long) file.get("size"), (String) file.get("sha256")));
      }
      return Optional.of(
          new Manifest(
              (String) all.get("release"),
              (String) all.get("commit"),
              (String) all.get("generator"),
              LocalDate.parse((String) all.get("today")),
              Instant.parse((String) all.get("moment")),
              ((Long) all.get("documents")).intValue(),
              Optional.ofNullable((String) all.get("next")).map(LocalDateTime::parse),
              files));
    } catch (ClassCastException | NullPointerException | DateTimeException e) {
      return Optional.empty();
    }
  }
}
