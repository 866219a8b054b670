package org.gongkai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Releases: going back, other days, what stopped publications leave, what is told. */
class PublishTest {

  @TempDir Path folder;
  private Office office;
  private Office.Editor editor;
  private int minute;

  @BeforeEach
  void setUp() throws IOException {
    office = Office.in(folder);
    editor = office.editor("a");
  }

  /** A commit that is live. */
  private String release(String name) throws IOException {
    editor.write("content/news/" + name + ".md", Office.document(name)).commit(name);
    editor.smuggle(office);
    minute++;
    Program.Result done =
        office.publish(Instant.parse("2030-01-01T00:00:00Z").plusSeconds(60L * minute), "repair");
    assertEquals(0, done.status(), done.out() + done.err());
    assertTrue(done.out().contains("已公开：版本 " + office.current()), done.out());
    return office.current();
  }

  private JsonNode json(String... call) {
    Program.Result done =
        office.publish(
            Stream.concat(Stream.of(call), Stream.of("--format", "json")).toArray(String[]::new));
    assertTrue(done.status() <= 1, done.err());
    return new ObjectMapper().readTree(done.out());
  }

  @Test
  void goingBackIsOneCommandAndIsWrittenDown() throws IOException {
    String one = release("one");
    String two = release("two");
    String three = release("three");
    Program.Result back = office.publish("rollback");
    assertEquals(0, back.status(), back.err());
    assertTrue(back.out().startsWith("已回到版本 " + two), back.out());
    assertTrue(back.out().contains("\n    - /news/three/\n"), back.out());
    assertTrue(back.out().contains("git revert"), back.out());
    assertFalse(office.shows("news/three"));
    office.publish("rollback");
    assertEquals(one, office.current());
    Program.Result end = office.publish("rollback");
    assertEquals(2, end.status());
    assertTrue(end.err().contains("没有更早的版本"), end.err());
    assertEquals(0, office.publish("rollback", three.substring(0, 15)).status());
    assertEquals(three, office.current());
    assertEquals(2, office.publish("rollback", "2030").status(), "several");
    assertEquals(2, office.publish("rollback", "1999").status(), "none");
    assertEquals(2, office.publish("rollback", "--format", "xml").status(), "nothing is done");
    assertEquals(three, office.current());

    JsonNode journal = json("releases").get("journal");
    assertEquals(6, journal.size());
    assertEquals("rollback", journal.get(5).get("event").asString());
    assertEquals(three, journal.get(5).get("release").asString());
    assertEquals(one, journal.get(5).get("previous").asString());
    assertEquals("three", journal.get(5).get("subject").asString());
    assertEquals(2, journal.get(5).get("added").asInt());
    assertEquals(3, json("releases").get("releases").size());
  }

  @Test
  void whatWasGoneBackFromStaysAwayUntilTheNextPush() throws IOException {
    String one = release("one");
    release("two");
    office.publish("rollback");
    assertFalse(json("status").get("pending").asBoolean());
    assertEquals("live", json("repair").get("result").asString());
    assertEquals("same", json("refresh").get("result").asString());
    assertEquals(one, office.current());
    release("three");
    assertTrue(office.shows("news/two"), "a push publishes all of the branch");
  }

  @Test
  void anotherDayIsAnotherReleaseOnlyIfSomethingChanges() throws IOException {
    editor.write("content/news/later.md", "---\ntitle: 以后\npublishedOn: 2030-06-01 09:00\n---\n");
    String one = release("one");
    assertFalse(office.shows("news/later"));
    assertEquals(0, office.publish(Instant.parse("2030-05-31T00:00:00Z"), "refresh").status());
    assertEquals(List.of(one), office.releases());
    Program.Result due = office.publish(Instant.parse("2030-06-01T01:00:00Z"), "refresh");
    assertTrue(due.out().contains("\n    + /news/later/\n"), due.out());
    assertTrue(office.shows("news/later"));
    JsonNode event = json("status").get("event");
    assertEquals("refresh", event.get("event").asString());
    assertEquals("2030-06-01", event.get("today").asString());
    office.publish("rollback");
    Program.Result again = office.publish(Instant.parse("2030-06-02T01:00:00Z"), "refresh");
    assertEquals(0, again.status(), again.err());
    assertTrue(office.shows("news/later"), "the content is the same, the day is not");
  }

  @Test
  void eachReleaseTellsWhatChangedSinceTheOneBefore() throws IOException {
    String one = release("one");
    Path page = office.www.resolve("current/changes/index.html");
    assertTrue(Files.readString(page).contains("第一次发布"));
    release("two");
    String told = Files.readString(page);
    assertTrue(told.contains("/news/two/"), told);
    assertFalse(told.contains("/news/one/"), told);
    String data = Files.readString(office.www.resolve("current/changes/index.json"));
    assertTrue(data.contains("\"release\": \"" + one + "\""), data);
    assertEquals("same", json("refresh").get("result").asString());
    assertEquals(told, Files.readString(page));
  }

  @Test
  void whatWasPushedAndNotPublishedIsSeenAndPublished() throws IOException {
    release("one");
    editor.write("content/news/two.md", Office.document("two")).commit("two").smuggle(office);
    Program.Result status = office.publish("status");
    assertEquals(1, status.status());
    assertTrue(status.out().contains("gongkai publish repair"), status.out());
    Program.Result refresh = office.publish("refresh");
    assertTrue(refresh.out().contains("\n    + /news/two/\n"), refresh.out());
    assertEquals(0, office.publish("status").status());

    editor.write("content/news/two.md", "---\ntitle: 坏\n---\n").commit("坏").smuggle(office);
    String before = office.current();
    Program.Result refused = office.publish("repair");
    assertEquals(1, refused.status());
    assertTrue(refused.out().contains("content/news/two.md:"), refused.out());
    assertTrue(refused.out().contains("读者看到的仍是版本 " + before), refused.out());
    assertEquals(before, office.current());
  }

  @Test
  void oldReleasesGoByCountAndAgeAndNeverTheCurrentOne() throws IOException {
    office.server("config", "gongkai.keep", "3");
    office.server("config", "gongkai.keepDays", "0");
    String one = release("one");
    String two = release("two");
    release("three");
    office.publish("rollback", one);
    String four = release("four");
    assertFalse(office.releases().contains(one));
    assertEquals(3, office.releases().size());
    office.publish("rollback", two);
    Files.createDirectory(office.www.resolve("state/new"));
    release("five");
    release("six");
    assertEquals(3, office.releases().size());
    assertTrue(office.releases().contains(four));
    office.server("config", "gongkai.keepDays", "30");
    release("seven");
    release("eight");
    assertEquals(5, office.releases().size(), "young ones stay");
    String kept =
        office.server("for-each-ref", "--format=%(refname:lstrip=2)", "refs/gongkai").out();
    assertEquals(office.releases(), kept.lines().toList());
  }

  @Test
  void whatAStoppedPublicationLeavesIsPutInOrder() throws IOException {
    String one = release("one");
    String two = release("two");
    Path state = office.www.resolve("state");
    Path releases = office.www.resolve("releases");
    Tree.copy(releases.resolve(two), releases.resolve("20310101T000000Z-0123456789"));
    Tree.copy(releases.resolve(two), state.resolve("new"));
    Tree.copy(releases.resolve(two), state.resolve("built"));
    Tree.copy(releases.resolve(one), state.resolve("trash"));
    Tree.copy(releases.resolve(one), state.resolve("work/123/tree"));
    Files.createSymbolicLink(office.www.resolve(".current.new"), Path.of("releases/none"));
    Files.writeString(state.resolve("journal"), "{\"at\":\"20", StandardOpenOption.APPEND);
    Program.Result done = office.publish("repair");
    assertTrue(done.out().startsWith("已清理"), done.out());
    assertEquals(List.of(one, two), office.releases());
    try (Stream<Path> left = Files.list(state)) {
      assertEquals(
          List.of("journal", "lock", "repository", "work"),
          left.map(path -> path.getFileName().toString()).sorted().toList());
    }
    assertFalse(Files.exists(state.resolve("work/123")));
    assertFalse(Files.isSymbolicLink(office.www.resolve(".current.new")));
    release("three");
    assertEquals(3, json("releases").get("journal").size());
    assertFalse(office.publish("repair").out().contains("已清理"));
  }

  /** Stopped between the two: before readers, and not in the journal. */
  @Test
  void aReleaseThatNobodyWroteDownIsWrittenDown() throws IOException {
    String one = release("one");
    String two = release("two");
    Path journal = office.www.resolve("state/journal");
    String first = Files.readString(journal).lines().findFirst().orElseThrow() + "\n";
    Files.writeString(journal, first);
    assertEquals("live", json("repair").get("result").asString());
    JsonNode event = json("status").get("event");
    assertEquals(two, event.get("release").asString());
    assertEquals("publish", event.get("event").asString());
    assertEquals("two", event.get("subject").asString());
    assertEquals(one, event.get("previous").asString());

    Path current = office.www.resolve("current");
    Files.delete(current);
    Files.createSymbolicLink(current, Path.of("releases", one));
    assertEquals("live", json("repair").get("result").asString());
    assertEquals("rollback", json("status").get("event").get("event").asString());
    assertEquals(one, office.current());

    Files.writeString(
        journal, Files.readString(journal).replaceFirst("\\n[^\\n]*rollback.*\\n", "\n"));
    assertEquals(two, json("status").get("event").get("release").asString());
    editor.write("content/news/three.md", Office.document("three")).commit("three").smuggle(office);
    assertEquals("published", json("repair").get("result").asString(), "a push after that");
    assertTrue(office.shows("news/three"));

    Files.delete(current);
    assertEquals("published", json("repair").get("result").asString());
    assertTrue(office.shows("news/two"));
  }

  @Test
  void aLostJournalCostsNoRelease() throws IOException {
    String one = release("one");
    String two = release("two");
    Files.delete(office.www.resolve("state/journal"));
    Files.createDirectories(office.www.resolve("releases/lost+found"));
    assertEquals("live", json("repair").get("result").asString());
    assertEquals(two, json("status").get("current").asString());
    assertEquals(0, office.publish("rollback").status());
    assertEquals(one, office.current());
    assertEquals("one", json("status").get("event").get("subject").asString());
    String three = release("three");
    assertTrue(three.compareTo(two) > 0);
    assertTrue(office.releases().containsAll(List.of(one, two, three)));
  }

  @Test
  void differencesAreListedByPage() throws IOException {
    String one = release("one");
    Files.delete(editor.folder().resolve("content/news/a.md"));
    String two = release("two");
    JsonNode diff = json("diff");
    assertEquals(one, diff.get("from").asString());
    assertEquals(two, diff.get("to").asString());
    assertEquals("[\"/news/two/\"]", diff.get("pages").get("added").toString());
    assertEquals("[\"/news/a/\"]", diff.get("pages").get("withdrawn").toString());
    assertTrue(diff.get("files").get("added").toString().contains("news/two/index.json"));
    Program.Result text = office.publish("diff", two, one);
    assertTrue(text.out().startsWith(two + " → " + one + "\n页面：新增 1，"), text.out());
    assertTrue(text.out().contains("    + /news/a/\n"), text.out());
    assertTrue(text.out().contains("    - /news/two/\n"), text.out());
  }

  @Test
  void everybodyMayReadReleasesWhateverTheUmask() throws IOException {
    release("one");
    try (Stream<Path> all = Files.walk(office.www.resolve("releases"))) {
      for (Path path : all.toList()) {
        String expected = Files.isDirectory(path) ? "rwxr-xr-x" : "rw-r--r--";
        assertEquals(
            expected,
            PosixFilePermissions.toString(Files.getPosixFilePermissions(path)),
            "" + path);
      }
    }
    assertEquals(
        "rwx------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(office.www.resolve("state"))));
    assertEquals(
        "releases/" + office.current(), "" + Files.readSymbolicLink(office.www.resolve("current")));
  }

  @Test
  void settingUpAgainKeepsWhatIsThere() throws IOException {
    String one = release("one");
    Program.Result again =
        office
            .program()
            .run("publish", "init", "--repo", "site.git", "--www", "www", "--lang", "en");
    assertEquals(0, again.status(), again.err());
    assertTrue(again.out().startsWith("set up the repository "), again.out());
    assertTrue(again.out().contains("gongkai publish repair"), again.out());
    assertTrue(again.out().contains("git remote add publish USER@SERVER:"), again.out());
    assertTrue(again.out().contains("root \"" + "www/current\";"), again.out());
    assertEquals(one, office.current());
    assertEquals("live", json("repair").get("result").asString());
  }

  @Test
  void placesWhereSomethingWouldGetLostAreRefused() throws IOException {
    Files.createDirectories(folder.resolve("full"));
    Files.writeString(folder.resolve("full/thesis.doc"), "x");
    assertRefused("other files", "--repo", "new.git", "--www", "full");
    assertRefused("neither a bare repository", "--repo", "full", "--www", "new");
    assertRefused("neither a bare repository", "--repo", "a", "--www", "new");
    assertRefused("cannot hold each other", "--repo", "new/site.git", "--www", "new");
    assertRefused("--www is missing", "--repo", "new.git");
    assertRefused(
        "no private Ed25519 key", "--repo", "new.git", "--www", "new", "--key", "full/thesis.doc");
    assertRefused("not a name for a branch", "--repo", "new.git", "--www", "new", "--branch", "-x");
    assertRefused("not a name for a web", "--repo", "new.git", "--www", "new", "--host", "a; b");
    assertRefused("cannot have", "--repo", "new.git", "--www", "n$ew");
    Office.run(folder, "git", "init", "-q", "--bare", "other.git");
    Files.createDirectories(folder.resolve("other.git/hooks"));
    Files.writeString(folder.resolve("other.git/hooks/pre-receive"), "#!/bin/sh\n");
    assertRefused("a hook of another kind", "--repo", "other.git", "--www", "new");
    assertFalse(Files.exists(folder.resolve("new.git")));
    assertFalse(Files.exists(folder.resolve("new")));
    for (String repo : List.of("a", "full", "nowhere")) {
      Program.Result result = office.program().run("publish", "status", "--repo", repo);
      assertEquals(2, result.status(), result.err());
      assertTrue(result.err().contains("is not a bare repository"), result.err());
    }
    Program.Result other = office.program().run("publish", "status", "--repo", "other.git");
    assertTrue(other.err().contains("has not been set up"), other.err());
  }

  private void assertRefused(String said, String... options) {
    String[] call =
        Stream.concat(Stream.of("publish", "init"), Stream.of(options)).toArray(String[]::new);
    Program.Result result = office.program().run(call);
    assertEquals(2, result.status(), result.err());
    assertTrue(result.err().contains(said), result.err());
  }

  @Test
  void aRepositoryWithHistoryIsTakenOver() throws IOException {
    editor.commit("一");
    Office.run(folder, "git", "clone", "-q", "--bare", "a", "old.git");
    Map<String, byte[]> objects = Tree.read(folder.resolve("old.git/objects"));
    Program.Result made =
        office.program().run("publish", "init", "--repo", "old.git", "--www", "w", "--lang", "en");
    assertEquals(0, made.status(), made.err());
    assertTrue(made.out().contains("There are commits already"), made.out());
    Tree.assertSame(objects, Tree.read(folder.resolve("old.git/objects")), "objects");
    assertEquals(0, office.program().run("publish", "repair", "--repo", "old.git").status());
    assertTrue(Files.exists(folder.resolve("w/current/news/a/index.html")));
  }
}
