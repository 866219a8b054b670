package org.gongkai.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.gongkai.model.Attachment;
import org.gongkai.model.Sources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFolderTest {

  @TempDir Path temp;
  private Path folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(temp.resolve("folder"));
  }

  @Test
  void textsAndAttachmentsSortedByCodePoint() throws IOException {
    write("policies/a.md", "正文");
    write("policies.yaml", "a: 1");
    write("policies/附件1.pdf", "x");
    write("policies/\ud840\udc00.pdf", "y");
    write("policies/\uff21.pdf", "z");
    write("site.yml", "");
    Sources sources = read();
    assertEquals(List.of(), Problems.of(sources));
    assertEquals("c", sources.root());
    assertEquals(List.of("policies.yaml", "policies/a.md", "site.yml"), texts(sources));
    assertEquals(
        List.of("policies/附件1.pdf", "policies/\uff21.pdf", "policies/\ud840\udc00.pdf"),
        attachments(sources));
    assertEquals("c/policies/a.md", sources.texts().get(1).source().path());
    assertEquals("正文", sources.texts().get(1).source().text());
    assertEquals("c/policies/附件1.pdf", sources.attachments().get(0).source().path());
  }

  @Test
  void ignoredFilesAreAsIfTheyWereNotThere() throws IOException {
    for (String name :
        List.of(".git/config", ".DS_Store", "Thumbs.db", "a/desktop.ini", "~$公告.docx", "a.md~")) {
      write(name, "x");
    }
    assertEquals(new Sources("c", List.of(), List.of(), List.of()), read());
  }

  @Test
  void linksAreReportedAndNotFollowed() throws IOException {
    write("a/b.md", "x");
    Path outside = Files.createDirectory(temp.resolve("outside"));
    Files.writeString(outside.resolve("secret.md"), "x");
    Files.createSymbolicLink(folder.resolve("dangling.md"), Path.of("nowhere"));
    Files.createSymbolicLink(folder.resolve("out"), outside);
    Files.createSymbolicLink(folder.resolve("out.md"), outside.resolve("secret.md"));
    Files.createSymbolicLink(folder.resolve("a/loop"), folder);
    Files.createSymbolicLink(folder.resolve("self"), Path.of("self"));
    Sources sources = read();
    assertEquals(List.of("a/b.md"), texts(sources));
    assertEquals(
        List.of(
            "c/a/loop:1:1 FILE_SYMLINK []",
            "c/dangling.md:1:1 FILE_SYMLINK []",
            "c/out:1:1 FILE_SYMLINK []",
            "c/out.md:1:1 FILE_SYMLINK []",
            "c/self:1:1 FILE_SYMLINK []"),
        Problems.of(sources));
  }

  @Test
  void theFolderItselfMayBeALink() throws IOException {
    write("a.md", "x");
    write("b.pdf", "y");
    Path link = Files.createSymbolicLink(temp.resolve("link"), folder);
    SourceFolder read = SourceFolder.read(link, "c");
    assertEquals(List.of("a.md"), texts(read.sources()));
    assertArrayEquals(new byte[] {'y'}, bytes(read, read.sources().attachments().get(0)));
  }

  @Test
  void specialFilesDoNotHang() throws Exception {
    Path fifo = folder.resolve("pipe.md");
    assumeTrue(new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor() == 0);
    Sources sources = assertTimeoutPreemptively(Duration.ofSeconds(5), this::read);
    assertEquals(1, sources.problems().size());
    assertEquals(
        "pipe, socket or device", sources.problems().get(0).args().get(0).en(), "what it is");
  }

  @Test
  void typesThatAreNotForPublishing() throws IOException {
    for (String name :
        List.of("a.html", "b.SVG", "c.php.pdf", "d", "e.docm", "f.v2.pdf", "g.PDF", "h.xml")) {
      write(name, "x");
    }
    Sources sources = read();
    assertEquals(List.of("f.v2.pdf", "g.PDF"), attachments(sources));
    assertEquals(
        List.of(".html", ".SVG", ".php", "no extension", ".docm", ".xml"),
        sources.problems().stream().map(p -> p.args().get(0).en()).toList());
  }

  @Test
  void sizesHaveLimits() throws IOException {
    write("fits.md", "x".repeat(1024 * 1024));
    write("large.md", "x".repeat(1024 * 1024 + 1));
    try (RandomAccessFile sparse =
        new RandomAccessFile(folder.resolve("scan.pdf").toFile(), "rw")) {
      sparse.setLength(300L * 1024 * 1024);
    }
    Sources sources = read();
    assertEquals(List.of("fits.md"), texts(sources));
    assertEquals(
        List.of(
            "c/large.md:1:1 FILE_TOO_LARGE [1.1 MB, 1 MB]",
            "c/scan.pdf:1:1 FILE_TOO_LARGE [300 MB, 100 MB]"),
        Problems.of(sources));
  }

  @Test
  void collisionsNameTheOther() throws IOException {
    write("policies/a.pdf", "x");
    write("policies/A.pdf", "x");
    write("Policies/b.md", "x");
    write("policies/b.md", "x");
    assumeTrue(Files.list(folder).count() == 2, "the file system tells case apart");
    assertEquals(
        List.of(
            "c/policies:1:1 FILE_COLLISION [c/Policies/]",
            "c/policies/a.pdf:1:1 FILE_COLLISION [c/policies/A.pdf]"),
        Problems.of(read()));
  }

  @Test
  void unicodeFormsCollideToo() throws IOException {
    write("caf\u00e9.pdf", "x");
    write("cafe\u0301.pdf", "x");
    assumeTrue(Files.list(folder).count() == 2, "the file system tells forms apart");
    assertEquals(
        List.of(
            "c/cafe\u0301.pdf:1:1 FILE_NAME [it is not in Unicode's NFC form, as with files"
                + " unpacked on macOS]",
            "c/caf\u00e9.pdf:1:1 FILE_COLLISION [c/cafe\u0301.pdf]"),
        Problems.of(read()));
  }

  @Test
  void attachmentsAreOpenedOnlyWhereTheyWere() throws IOException {
    write("a/b.pdf", "x");
    write("d/e.pdf", "x");
    SourceFolder read = SourceFolder.read(folder, "c");
    List<Attachment> files = read.sources().attachments();
    Path outside = Files.createDirectory(temp.resolve("outside"));
    Files.writeString(outside.resolve("b.pdf"), "secret");
    Files.delete(folder.resolve("a/b.pdf"));
    Files.delete(folder.resolve("a"));
    Files.createSymbolicLink(folder.resolve("a"), outside);
    assertThrows(NoSuchFileException.class, () -> bytes(read, files.get(0)));
    Files.delete(folder.resolve("d/e.pdf"));
    Files.createSymbolicLink(folder.resolve("d/e.pdf"), outside.resolve("b.pdf"));
    assertThrows(NoSuchFileException.class, () -> bytes(read, files.get(1)));
  }

  @Test
  void aMissingFolderAndAFile() throws IOException {
    write("file", "x");
    assertThrows(
        NoSuchFileException.class, () -> SourceFolder.read(folder.resolve("nowhere"), "c"));
    assertThrows(NotDirectoryException.class, () -> SourceFolder.read(folder.resolve("file"), "c"));
  }

  @Test
  void problemsOfTextsStandAtTheirPlaces() throws IOException {
    Files.write(folder.resolve("b.md"), "标题\n第二行".getBytes("GBK"));
    Files.write(folder.resolve("a.md"), "ok\n\0".getBytes(StandardCharsets.UTF_8));
    assertEquals(
        List.of("c/a.md:2:1 FILE_CONTROL_CHARACTER [U+0000]", "c/b.md:1:1 FILE_ENCODING [GBK]"),
        Problems.of(read()));
  }

  private Sources read() throws IOException {
    return SourceFolder.read(folder, "c").sources();
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static byte[] bytes(FileBytes from, Attachment file) throws IOException {
    try (InputStream in = from.open(file)) {
      return in.readAllBytes();
    }
  }

  private static List<String> texts(Sources sources) {
    return sources.texts().stream().map(Sources.File::path).toList();
  }

  private static List<String> attachments(Sources sources) {
    return sources.attachments().stream().map(Attachment::path).toList();
  }
}
