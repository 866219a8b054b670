package org.gongkai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.model.Manifest;
import org.gongkai.model.PublishedFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of a site's files. */
class ManifestTest {

  @TempDir Path folder;

  @BeforeEach
  void layOut() throws IOException {
    Tree.copy(Case.RESOURCES.resolve("base/news"), folder.resolve("content"));
    write("a", "一");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve("content/news/" + name + ".md");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file, "---\ntitle: 标题" + name + "\npublishedOn: 2021-06-01\n---\n\n" + text + "\n");
  }

  private Manifest build(String... more) throws IOException {
    String[] call = new String[more.length + 1];
    call[0] = "build";
    System.arraycopy(more, 0, call, 1, more.length);
    Program.Result result = Program.in(folder).run(call);
    assertEquals(0, result.status(), result.out() + result.err());
    return Manifest.read(Files.readAllBytes(folder.resolve("site/manifest.json"))).orElseThrow();
  }

  @Test
  void everyFileIsListedButTheListItself() throws IOException {
    Manifest manifest = build("--today", "2021-07-01");
    assertEquals("2021-07-01", manifest.today().toString());
    assertTrue(manifest.generator().startsWith("gongkai "), manifest.generator());
    assertEquals(Optional.empty(), manifest.release());
    Map<String, byte[]> site = new TreeMap<>(Tree.read(folder.resolve("site")));
    site.keySet().removeAll(List.of("manifest.json", ".gongkai"));
    assertEquals(
        List.copyOf(site.keySet()), manifest.files().stream().map(PublishedFile::path).toList());
    for (PublishedFile file : manifest.files()) {
      assertEquals(site.get(file.path()).length, file.size(), file.path());
      assertEquals(DataCatalogTest.sha256(site.get(file.path())), file.sha256(), file.path());
    }
    assertEquals(0, Program.in(folder).run("verify", "site").status());
  }

  @Test
  void revisionIsOfTheFilesAlone() throws IOException {
    Manifest manifest = build("--today", "2021-07-01");
    StringBuilder lines = new StringBuilder();
    manifest.files().forEach(f -> lines.append(f.sha256() + "  " + f.path() + "\n"));
    assertEquals(
        DataCatalogTest.sha256(lines.toString().getBytes(StandardCharsets.UTF_8)),
        manifest.revision());
    Manifest later = build("--today", "2021-07-02");
    assertEquals(manifest.revision(), later.revision());
    assertEquals("2021-07-02", later.today().toString());
    write("a", "二");
    assertNotEquals(manifest.revision(), build("--today", "2021-07-02").revision());
  }

  @Test
  void whatWasChangedSinceTheBuildIsFound() throws IOException {
    build();
    Files.writeString(folder.resolve("site/news/a/index.html"), "x");
    Program.Result found = Program.in(folder).run("verify", "site");
    assertEquals(1, found.status());
    assertTrue(found.out().startsWith("被改：news/a/index.html\n"), found.out());
  }
}
