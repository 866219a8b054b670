package org.gongkai.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.files.Changes;
import org.gongkai.model.Document;
import org.gongkai.model.Provenance;
import org.gongkai.model.Site;
import org.gongkai.model.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading again comes to the same as reading anew, and makes no more than it has to. */
class WorkshopTest {

  @TempDir private Path folder;

  private Options options() {
    Path templates = folder.resolve("templates");
    return new Options(
        folder.resolve("content"),
        "content",
        Files.isDirectory(templates) ? Optional.of(templates) : Optional.empty(),
        "templates",
        Optional.of(LocalDate.of(2026, 1, 15)),
        Instant.EPOCH,
        false,
        true,
        false,
        2,
        Provenance.of("gongkai test"));
  }

  private void sample() throws IOException {
    for (String name : List.of("content", "templates")) {
      try (Stream<Path> files = Files.walk(Path.of(name))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Path target = folder.resolve(file.toString());
          Files.createDirectories(target.getParent());
          Files.copy(file, target);
        }
      }
    }
  }

  /** Everything that a site publishes, and what is wrong with it. */
  private static Map<String, String> all(Snapshot snapshot) throws IOException {
    Map<String, String> all = new TreeMap<>();
    all.put("problems", snapshot.problems().toString());
    for (Target target : snapshot.targets()) {
      all.put(target.path(), hash(snapshot, target));
    }
    return all;
  }

  private static String hash(Snapshot snapshot, Target target) throws IOException {
    if (!(target.source() instanceof Target.Copy)) {
      Snapshot.Rendered made = snapshot.make(target);
      return made.problem().map(Object::toString).orElse("")
          + made.bytes().map(Arrays::hashCode).orElse(0);
    }
    Target.Copy copy = (Target.Copy) target.source();
    try (InputStream in = snapshot.open(copy.file())) {
      return "file " + Arrays.hashCode(in.readAllBytes());
    }
  }

  @Test
  void afterRandomEditsItIsAsReadAnew() throws IOException {
    sample();
    Random random = new Random(20260115);
    try (Workshop workshop = Workshop.open(options(), Progress.NONE)) {
      for (int i = 0; i < 30; i++) {
        String edit = edit(random, i);
        workshop.read(options(), Changes.NOTHING);
        try (Workshop anew = Workshop.open(options(), Progress.NONE)) {
          assertEquals(all(anew.plan(options())), all(workshop.plan(options())), i + ": " + edit);
        }
      }
    }
  }

  /** Changes one file, as an editor might; says what. */
  private String edit(Random random, int i) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String name : List.of("content", "templates")) {
      try (Stream<Path> all = Files.walk(folder.resolve(name))) {
        all.filter(Files::isRegularFile).sorted().forEach(files::add);
      }
    }
    Path file = files.get(random.nextInt(files.size()));
    boolean text = file.toString().matches(".*\\.(md|yaml|ftlh|ftlx)");
    switch (random.nextInt(text ? 6 : 4)) {
      case 0 -> Files.delete(file);
      case 1 -> Files.move(file, file.resolveSibling("moved-" + i + "-" + file.getFileName()));
      case 2 -> {
        Path place = file.resolveSibling("folder-" + i);
        Files.createDirectory(place);
        Files.move(file, place.resolve(file.getFileName()));
      }
      case 3 -> Files.writeString(file, "x".repeat(i), StandardCharsets.UTF_8);
      case 4 -> {
        String all = Files.readString(file);
        int at = random.nextInt(all.length());
        Files.writeString(file, all.substring(0, at) + "〇" + all.substring(at));
      }
      default -> Files.writeString(file, Files.readString(file) + "\n改第" + i + "次。\n");
    }
    return folder.relativize(file).toString();
  }

  /** The documents as they were read: the text of the report takes its numbers anew each time. */
  private static Map<String, Document> documents(Snapshot snapshot) {
    Map<String, Document> documents = new HashMap<>();
    for (Site.Item item : snapshot.site().orElseThrow().items()) {
      documents.put(item.document().path(), item.document());
    }
    documents.remove("annual-reports/2021.md");
    return documents;
  }

  @Test
  void onlyTheFileThatChangedIsReadAgain() throws IOException {
    sample();
    try (Workshop workshop = Workshop.open(options(), Progress.NONE)) {
      Map<String, Document> before = documents(workshop.plan(options()));
      String changed = "news/2021-07-22-flood.md";
      Path file = folder.resolve("content").resolve(changed);
      Files.writeString(file, Files.readString(file) + "\n又一段。\n");
      assertTrue(workshop.read(options(), Changes.NOTHING));
      Map<String, Document> after = documents(workshop.plan(options()));
      assertEquals(before.keySet(), after.keySet());
      after.forEach(
          (path, document) ->
              assertEquals(!path.equals(changed), document == before.get(path), path));
    }
  }

  @Test
  void aFileThatWasWrittenWithTheSameTextChangesNothing() throws IOException {
    sample();
    try (Workshop workshop = Workshop.open(options(), Progress.NONE)) {
      Path file = folder.resolve("content/news/2021-07-22-flood.md");
      Files.writeString(file, Files.readString(file));
      assertEquals(false, workshop.read(options(), Changes.NOTHING));
      assertEquals(false, workshop.read(options(), Changes.EVERYTHING));
    }
  }

  @Test
  void anotherConfigurationBindsAgainButParsesNothing() throws IOException {
    sample();
    try (Workshop workshop = Workshop.open(options(), Progress.NONE)) {
      Map<String, Document> before = documents(workshop.plan(options()));
      Path file = folder.resolve("content/site.yaml");
      Files.writeString(file, Files.readString(file) + "\n# 又一行\n");
      assertTrue(workshop.read(options(), Changes.NOTHING));
      documents(workshop.plan(options()))
          .forEach((path, document) -> assertSame(before.get(path).body(), document.body(), path));
    }
  }

  @Test
  void theMomentOfADocumentMakesAnotherSite() throws IOException {
    sample();
    Files.writeString(
        folder.resolve("content/news/later.md"),
        "---\ntitle: 以后\npublishedOn: 2026-02-01 09:30\n---\n\n以后。\n");
    Options first = at("2026-02-01T01:29:00Z");
    try (Workshop workshop = Workshop.open(first, Progress.NONE)) {
      Snapshot snapshot = workshop.plan(first);
      assertTrue(snapshot.holds(at("2026-02-01T01:29:59Z")));
      assertEquals(false, snapshot.holds(at("2026-02-01T01:30:00Z")));
      assertEquals(false, snapshot.holds(at("2026-02-01T16:00:00Z")), "the next day in Shanghai");
    }
  }

  private Options at(String moment) {
    Options o = options();
    return new Options(
        o.content(),
        o.contentName(),
        o.templates(),
        o.templatesName(),
        Optional.empty(),
        Instant.parse(moment),
        false,
        true,
        false,
        2,
        Provenance.of("gongkai test"));
  }
}
