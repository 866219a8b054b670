package org.gongkai.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes of all sorts are noticed, wherever they happen. */
class WatchTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir private Path temporary;

  private Path folder() throws IOException {
    Path folder = Files.createDirectories(temporary.toRealPath().resolve("site/content"));
    Files.createDirectories(folder.resolve("news/2021"));
    Files.writeString(folder.resolve("news/2021/a.md"), "a");
    return folder;
  }

  /** Waits for a change of a file. */
  private static void assertNoticed(Watch watch, Path file) {
    assertTimeoutPreemptively(
        PATIENCE,
        () -> {
          while (!watch.await().touch(file)) {
            // Something else, or nothing.
          }
        });
  }

  @Test
  void writingMovingAndDeletingAreNoticed() throws IOException {
    Path folder = folder();
    try (Watch watch = Watch.of(List.of(folder))) {
      Path file = folder.resolve("news/2021/a.md");
      Files.writeString(file, "b");
      assertNoticed(watch, file);
      Path moved = folder.resolve("news/b.md");
      Files.move(file, moved);
      assertNoticed(watch, moved);
      Path hidden = Files.writeString(folder.resolve("news/.b.md.tmp"), "c");
      Files.move(hidden, moved, StandardCopyOption.REPLACE_EXISTING);
      assertNoticed(watch, moved);
      Files.delete(moved);
      assertNoticed(watch, moved);
    }
  }

  @Test
  void filesInNewAndMovedFoldersAreNoticed() throws IOException {
    Path folder = folder();
    try (Watch watch = Watch.of(List.of(folder))) {
      Path made = Files.createDirectories(folder.resolve("x/y/z"));
      Path first = Files.writeString(made.resolve("first.md"), "1");
      assertNoticed(watch, first);
      Path second = Files.writeString(made.resolve("second.md"), "2");
      assertNoticed(watch, second);
      Files.move(folder.resolve("x"), folder.resolve("w"));
      Path there = folder.resolve("w/y/z/second.md");
      assertNoticed(watch, there);
      Files.writeString(there, "3");
      assertNoticed(watch, there);
    }
  }

  @Test
  void aFolderThatGoesAndComesBackIsWatchedAgain() throws IOException {
    Path folder = folder();
    try (Watch watch = Watch.of(List.of(folder))) {
      Path away = folder.resolveSibling("away");
      for (int i = 0; i < 5; i++) {
        Files.move(folder, away);
        assertNoticed(watch, folder);
        Files.writeString(away.resolve("news/2021/a.md"), "away" + i);
        Files.move(away, folder);
        assertNoticed(watch, folder.resolve("news/2021/a.md"));
        Files.writeString(folder.resolve("news/2021/a.md"), "back" + i);
        assertNoticed(watch, folder.resolve("news/2021/a.md"));
      }
    }
  }

  @Test
  void aFolderThatIsNotThereYetIsNoticedWhenItComes() throws IOException {
    Path folder = folder().resolveSibling("templates");
    try (Watch watch = Watch.of(List.of(folder))) {
      Files.createDirectory(folder);
      Path file = Files.writeString(folder.resolve("list.ftlh"), "x");
      assertNoticed(watch, file);
      Files.writeString(file, "y");
      assertNoticed(watch, file);
    }
  }

  @Test
  void aBurstIsOneChange() throws IOException, InterruptedException {
    Path folder = folder();
    try (Watch watch = Watch.of(List.of(folder))) {
      for (int i = 0; i < 200; i++) {
        Files.writeString(folder.resolve("news/" + i + ".md"), "x");
      }
      Changes changes = watch.await();
      assertTrue(changes.everything() || changes.files().size() == 200, changes.toString());
    }
  }

  @Test
  void whatOtherProgramsLeaveLyingAboutIsOfNoInterest() throws IOException {
    Path folder = folder();
    try (Watch watch = Watch.of(List.of(folder))) {
      Files.writeString(folder.resolve("news/.a.md.swp"), "x");
      Files.writeString(folder.resolve("news/a.md~"), "x");
      Files.writeString(folder.resolveSibling("other.txt"), "x");
      Path file = Files.writeString(folder.resolve("news/b.md"), "x");
      Changes[] changes = new Changes[1];
      assertTimeoutPreemptively(PATIENCE, () -> changes[0] = watch.await());
      assertEquals(java.util.Set.of(file), changes[0].files());
      assertFalse(changes[0].everything());
    }
  }

  @Test
  void whereTheSystemWatchesNothingTheFoldersAreLookedAtSoon() throws Exception {
    try (Watch watch = new Watch(Optional.empty(), List.of(folder()))) {
      assertTimeoutPreemptively(PATIENCE, () -> assertTrue(watch.await().isNothing()));
    }
  }

  @Test
  void moreThanTheSystemRemembersIsEverything() throws IOException {
    Path folder = folder();
    try (Watch watch = Watch.of(List.of(folder))) {
      for (int i = 0; i < 3000; i++) {
        Path file = folder.resolve("news/" + i + ".md");
        Files.writeString(file, "x");
        Files.delete(file);
      }
      Path last = Files.writeString(folder.resolve("news/last.md"), "x");
      assertNoticed(watch, last);
      Files.writeString(folder.resolve("news/2021/a.md"), "y");
      assertNoticed(watch, folder.resolve("news/2021/a.md"));
    }
  }
}
