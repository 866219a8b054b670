package org.gongkai.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.gongkai.model.Attachment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplatesTest {

  private static final String THEME = "org/gongkai/theme/";
  private static final Map<String, String> FILES =
      Map.of(
          "base.ftlh", "theme base",
          "policy.ftlh", "theme policy",
          "README.md", "for people",
          "assets/site.css", "theme css",
          "assets/图/标.svg", "theme svg");

  @TempDir Path temp;

  @Test
  void ownFilesOverrideTheTheme() throws IOException {
    write("own/base.ftlh", "own base");
    write("own/assets/site.css", "own css");
    write("own/assets/x.js", "own js");
    write("own/feed.ftlx", "own feed");
    for (Path code : List.of(jar(), folder())) {
      Templates templates =
          Templates.read(Optional.of(temp.resolve("own")), "templates", BuiltInTheme.read(code));
      assertEquals(List.of(), Problems.of(templates.sources()));
      assertEquals(
          List.of(
              "templates/base.ftlh: own base",
              "templates/feed.ftlx: own feed",
              "theme/policy.ftlh: theme policy"),
          templates.sources().texts().stream()
              .map(f -> f.source().path() + ": " + f.source().text())
              .toList());
      assertEquals(
          List.of(
              "templates/assets/site.css: own css",
              "templates/assets/x.js: own js",
              "theme/assets/图/标.svg: theme svg"),
          assets(templates));
    }
  }

  @Test
  void theThemeAlone() throws IOException {
    for (Path code : List.of(jar(), folder())) {
      Templates templates = Templates.read(Optional.empty(), "x", BuiltInTheme.read(code));
      assertEquals(
          List.of("base.ftlh", "policy.ftlh"),
          templates.sources().texts().stream().map(f -> f.path()).toList());
      assertEquals(
          List.of("theme/assets/site.css: theme css", "theme/assets/图/标.svg: theme svg"),
          assets(templates));
    }
  }

  @Test
  void theProgramsOwnThemeIsFound() throws IOException {
    Templates.read(Optional.empty(), "templates");
  }

  @Test
  void mistakesInOwnTemplates() throws IOException {
    write("own/Base.ftlh", "x");
    write("own/page.ftl", "does not escape");
    write("own/style.css", "x");
    write("own/README.md", "x");
    Templates templates =
        Templates.read(Optional.of(temp.resolve("own")), "t", BuiltInTheme.read(folder()));
    String allowed = "ftlh, ftlx; other files belong below assets/";
    assertEquals(
        List.of(
            "t/Base.ftlh:1:1 FILE_COLLISION [theme/base.ftlh]",
            "t/page.ftl:1:1 FILE_TYPE [.ftl, " + allowed + "]",
            "t/style.css:1:1 FILE_TYPE [.css, " + allowed + "]"),
        Problems.of(templates.sources()));
  }

  private static List<String> assets(Templates templates) throws IOException {
    List<String> all = new ArrayList<>();
    for (Attachment asset : templates.sources().attachments()) {
      try (InputStream in = templates.open(asset)) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        all.add(asset.source().path() + ": " + text);
        assertEquals(asset.size(), text.length());
      }
    }
    return all;
  }

  private Path folder() throws IOException {
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      write("classes/" + THEME + file.getKey(), file.getValue());
    }
    return temp.resolve("classes");
  }

  private Path jar() throws IOException {
    Path jar = temp.resolve("gongkai.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<String, String> file : FILES.entrySet()) {
        out.putNextEntry(new JarEntry(THEME + file.getKey()));
        out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
      out.putNextEntry(new JarEntry("org/gongkai/other/base.ftlh"));
    }
    return jar;
  }

  private void write(String path, String text) throws IOException {
    Path file = temp.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
