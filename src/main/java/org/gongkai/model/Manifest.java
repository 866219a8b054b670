package org.gongkai.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.diag.Json;
import org.gongkai.diag.JsonReader;

/**
 * What a site is made of, file by file: {@code manifest.json} (文件清单). A build lists what it
 * planned, without the list itself; a release adds what it is, and lists what is on the disk. The
 * same site has the same bytes: keys in this order, files by path, two spaces of indentation.
 *
 * @param release the release that it is, if it is one
 * @param generator the program and its version
 * @param today the day it is for
 */
public record Manifest(
    Optional<Release> release, String generator, LocalDate today, List<PublishedFile> files) {

  /** Where it stands on the site. */
  public static final String PATH = "manifest.json";

  /** What only tells of the build, and is another when the site is the same. */
  public static final Set<String> ABOUT_THE_BUILD =
      Set.of(PATH, "changes/index.html", "changes/index.json");

  /** What the first key says, so that readers know what they have. */
  public static final String FORMAT = "gongkai-manifest-1";

  /**
   * A published site.
   *
   * @param commit the commit it was made of
   * @param moment the moment it is for, which says what was due on its day
   * @param next when the site will be another without anybody editing it, in its time zone
   */
  public record Release(
      String id, String commit, Instant moment, int documents, Optional<LocalDateTime> next) {}

  public Manifest {
    files = List.copyOf(files);
  }

  /**
   * What tells a site from one with other files (内容版本): the SHA-256 of a line for each file that is
   * not {@link #ABOUT_THE_BUILD}, as {@code sha256sum} writes it.
   */
  public String revision() {
    MessageDigest digest = newDigest();
    for (PublishedFile file : files) {
      if (!ABOUT_THE_BUILD.contains(file.path())) {
        String line = file.sha256() + "  " + file.path() + "\n";
        digest.update(line.getBytes(StandardCharsets.UTF_8));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  public byte[] bytes() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("format", FORMAT);
    release.ifPresent(r -> all.put("release", r.id()));
    release.ifPresent(r -> all.put("commit", r.commit()));
    all.put("generator", generator);
    all.put("today", today.toString());
    release.ifPresent(r -> all.put("moment", r.moment().toString()));
    release.ifPresent(r -> all.put("documents", r.documents()));
    release.flatMap(Release::next).ifPresent(at -> all.put("next", at.toString()));
    all.put("revision", revision());
    List<Object> list = new ArrayList<>(files.size());
    for (PublishedFile file : files) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("path", file.path());
      one.put("size", file.size());
      one.put("mediaType", file.mediaType());
      one.put("sha256", file.sha256());
      list.add(one);
    }
    all.put("files", list);
    return Json.bytes(all);
  }

  /**
   * Reads one; empty when it is something else, or is damaged: its revision is not that of the
   * files it lists.
   */
  public static Optional<Manifest> read(byte[] bytes) {
    return JsonReader.object(bytes)
        .filter(all -> FORMAT.equals(all.get("format")))
        .flatMap(
            all ->
                Manifest.read(all)
                    .filter(manifest -> manifest.revision().equals(all.get("revision"))));
  }

  private static Optional<Manifest> read(Map<String, Object> all) {
    try {
      List<PublishedFile> files = new ArrayList<>();
      for (Object one : (List<?>) all.get("files")) {
        Map<?, ?> file = (Map<?, ?>) one;
        String path = file.get("path").toString();
        files.add(
            new PublishedFile(
                path, (Long) file.get("size"), (String) file.get("sha256"), MediaTypes.type(path)));
      }
      return Optional.of(
          new Manifest(
              Optional.ofNullable((String) all.get("release")).map(id -> release(id, all)),
              (String) all.get("generator"),
              LocalDate.parse((String) all.get("today")),
              files));
    } catch (ClassCastException | NullPointerException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Release release(String id, Map<String, Object> all) {
    return new Release(
        id,
        (String) all.get("commit"),
        Instant.parse((String) all.get("moment")),
        ((Long) all.get("documents")).intValue(),
        Optional.ofNullable((String) all.get("next")).map(LocalDateTime::parse));
  }
}
