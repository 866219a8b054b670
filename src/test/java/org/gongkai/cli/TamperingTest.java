package org.gongkai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of releases that somebody changes on the server, past the program. */
class TamperingTest {

  @TempDir Path folder;
  private Office office;
  private Office.Editor editor;

  @BeforeEach
  void setUp() throws IOException {
    office = Office.in(folder);
    editor = office.editor("a");
    editor.commit("one").push("main");
    editor.write("content/news/b.md", Office.document("二")).commit("two").push("main");
  }

  private Path shared() {
    return office.www.resolve("current/news/a/index.html");
  }

  private void tamper() throws IOException {
    String text = Files.readString(shared());
    byte[] other = text.replace("通知", "公告").getBytes(StandardCharsets.UTF_8);
    Files.write(shared(), other);
  }

  @Test
  void nobodyGoesBackToWhatWasTamperedWith() throws IOException {
    String current = office.current();
    // In place: releases share the files that did not change.
    Files.writeString(office.www.resolve("current/robots.txt"), "x");
    Program.Result back = office.publish("rollback");
    assertEquals(2, back.status(), back.out());
    assertTrue(back.err().contains("robots.txt"), back.err());
    assertTrue(back.err().contains("没有回退"), back.err());
    assertEquals(current, office.current());
  }

  @Test
  void whatReadersSeeIsPublishedAnew() throws IOException {
    String good = Files.readString(shared());
    String before = office.current();
    tamper();
    Files.writeString(office.www.resolve("current/extra.html"), "x");
    Program.Result done = office.publish("repair");
    assertEquals(0, done.status(), done.err());
    assertTrue(done.out().contains("改动过（2 个）"), done.out());
    assertTrue(done.out().contains("    ! extra.html\n    ! news/a/index.html\n"), done.out());
    assertFalse(office.current().equals(before));
    assertEquals(good, Files.readString(shared()));
    assertFalse(Files.exists(office.www.resolve("current/extra.html")));
    assertTrue(office.publish("repair").out().contains("已经是公开的版本"));
  }

  @Test
  void aLostListOfFilesIsMadeAnew() throws IOException {
    Files.delete(office.www.resolve("current/manifest.json"));
    Program.Result done = office.publish("repair");
    assertEquals(0, done.status(), done.err());
    assertTrue(done.out().contains("    ! manifest.json\n"), done.out());
    assertTrue(Files.exists(office.www.resolve("current/manifest.json")));
  }

  @Test
  void thePushAfterGoingBackSaysWhatComesWithIt() throws IOException {
    String bad = office.current();
    office.publish("rollback");
    editor.write("content/news/c.md", Office.document("三")).commit("three");
    Office.Ran pushed = editor.push("main");
    assertTrue(pushed.remote().contains("注意：读者现在看到的是回退后的版本"), pushed.out());
    assertTrue(pushed.remote().contains(bad), pushed.out());
    assertTrue(office.shows("news/b"));
    editor.write("content/news/d.md", Office.document("四")).commit("four");
    assertFalse(editor.push("main").remote().contains("回退"));
  }

  @Test
  void settingsAndKeysThatCannotBeAreRefused() throws IOException {
    office.server("config", "gongkai.keep", "ten");
    Program.Result status = office.publish("status");
    assertEquals(2, status.status());
    assertTrue(status.err().contains("gongkai.keep"), status.err());
    assertTrue(status.err().contains("ten"), status.err());
    Program.Result key = office.program().run("publish", "key", "k");
    assertEquals(0, key.status(), key.err());
    byte[] made = Files.readAllBytes(folder.resolve("k"));
    Program.Result again = office.program().run("publish", "key", "k");
    assertEquals(2, again.status(), again.err());
    assertEquals(
        new String(made, StandardCharsets.US_ASCII), Files.readString(folder.resolve("k")));
  }
}
