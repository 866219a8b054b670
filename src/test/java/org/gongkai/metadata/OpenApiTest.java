package org.gongkai.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.build.Sites;
import org.gongkai.diag.JsonReader;
import org.gongkai.model.Provenance;
import org.gongkai.model.Site;
import org.gongkai.model.Target;
import org.gongkai.model.Theme;
import org.gongkai.model.Urls;
import org.gongkai.output.Paths;
import org.gongkai.plan.Outputs;
import org.gongkai.stats.Figures;
import org.junit.jupiter.api.Test;

/** Every file for programs stands in {@code openapi.json}, under one path. */
class OpenApiTest {

  private static List<Target> targets(String content) {
    Site site = Sites.read(Path.of(content), "2022-03-31").site();
    return Outputs.plan(
            site, Figures.derive(site), new Theme(List.of(), List.of()), Provenance.of("Gongkai"))
        .targets();
  }

  /** The paths as expressions, by themselves. */
  private static Map<String, Pattern> forms(List<Target> targets) {
    Target api = targets.stream().filter(t -> t.path().equals(Paths.OPEN_API)).findAny().get();
    byte[] json = ((Target.Data) api.source()).bytes().get();
    Map<?, ?> paths = (Map<?, ?>) JsonReader.object(json).orElseThrow().get("paths");
    Map<String, Pattern> forms = new TreeMap<>();
    for (Object path : paths.keySet()) {
      String form =
          Arrays.stream(((String) path).split("(?<=\\})|(?=\\{)"))
              .map(part -> part.startsWith("{") ? "[^/]+" : Pattern.quote(part))
              .collect(Collectors.joining());
      forms.put((String) path, Pattern.compile(form));
    }
    return forms;
  }

  private static boolean isForPrograms(Target target) {
    return !target.path().endsWith(".html") && !(target.source() instanceof Target.Copy);
  }

  @Test
  void eachFileThatIsNoPageIsOnOnePath() {
    List<Target> targets = targets("content");
    Map<String, Pattern> forms = forms(targets);
    Map<String, List<String>> found = new TreeMap<>();
    forms.keySet().forEach(path -> found.put(path, new ArrayList<>()));
    for (Target target : targets.stream().filter(OpenApiTest::isForPrograms).toList()) {
      String address = "/" + Urls.path(target.path());
      List<String> on =
          forms.entrySet().stream()
              .filter(form -> form.getValue().matcher(address).matches())
              .map(Map.Entry::getKey)
              .toList();
      assertEquals(1, on.size(), target.path() + " is on " + on);
      found.get(on.get(0)).add(target.path());
    }
    found.forEach((path, files) -> assertTrue(!files.isEmpty(), "nothing is on " + path));
    assertEquals(
        List.of("sitemap.xml"), found.get("/sitemap.xml"), "a sitemap that fits has no parts");
    assertTrue(found.get("/schema/document/{name}.json").size() > 5);
    assertTrue(found.get("/subjects/{folder1}/{name}/feed.json").size() > 5);
    assertTrue(found.get("/policies/{folder1}/{name}/index.md").size() > 5);
  }

  @Test
  void filesBelowDifferentFoldersAreDifferentPaths() {
    ApiPaths paths = new ApiPaths();
    paths.group(
        new ApiPaths.Group(
            List.of("a/x/feed.xml", "b/y/feed.xml", "b/z/feed.xml", "b/feed.xml", "b/y/z/feed.xml"),
            1,
            "/feed.xml",
            new ApiPaths.Names("文件夹", "名称")),
        "订阅",
        "一个",
        JsonSchema.text());
    assertEquals(
        List.of(
            "/a/{name}/feed.xml",
            "/b/feed.xml",
            "/b/{name}/feed.xml",
            "/b/{folder1}/{name}/feed.xml"),
        List.copyOf(paths.all().keySet()));
  }
}
