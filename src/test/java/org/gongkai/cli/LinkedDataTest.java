package org.gongkai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gongkai.diag.JsonReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages say of themselves as JSON-LD. */
class LinkedDataTest {

  private static final Pattern BLOCK =
      Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>");
  private static final String SITE = "https://www.example.gov.cn/";

  @TempDir Path folder;

  private void policy(String name, String... more) throws IOException {
    Path file = folder.resolve("content/policies/" + name + ".md");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        """
        ---
        indexNumber: X-2021-%s
        issuers: [某市人民政府]
        writtenOn: 2021-06-20
        publishedOn: 2021-06-25
        category: normative
        summary: 概述。
        %s
        ---
        """
            .formatted(name, String.join("\n", more)));
  }

  private Map<String, byte[]> build(String... options) throws IOException {
    Tree.copy(Case.RESOURCES.resolve("base/policies"), folder.resolve("content"));
    List<String> args = new ArrayList<>(List.of("build", "--today", "2021-07-01"));
    args.addAll(List.of(options));
    Program.Result result = Program.in(folder).run(args.toArray(String[]::new));
    assertEquals(0, result.status(), result.out());
    return Tree.read(folder.resolve("site"));
  }

  /** The nodes of a page's graph, in order; none for a page that has none. */
  private static List<Map<?, ?>> graph(byte[] page) {
    List<MatchResult> blocks =
        BLOCK.matcher(new String(page, StandardCharsets.UTF_8)).results().toList();
    assertTrue(blocks.size() <= 1);
    List<Map<?, ?>> nodes = new ArrayList<>();
    for (MatchResult block : blocks) {
      byte[] json = block.group(1).getBytes(StandardCharsets.UTF_8);
      Map<String, Object> root = JsonReader.object(json).orElseThrow();
      ((List<?>) root.get("@graph")).forEach(node -> nodes.add((Map<?, ?>) node));
    }
    return nodes;
  }

  private static Map<String, Map<?, ?>> byTypeAndId(byte[] page) {
    Map<String, Map<?, ?>> nodes = new HashMap<>();
    for (Map<?, ?> node : graph(page)) {
      String id = node.get("@id").toString().replace(SITE, "/");
      assertEquals(null, nodes.put(node.get("@type") + " " + id, node), id);
    }
    return nodes;
  }

  @Test
  void policiesTellTheirForceAndTheirRelationsAtBothEnds() throws IOException {
    policy("old", "title: 旧文件", "documentNumber: 某政〔2021〕1号");
    policy("gone", "title: 被废止的文件", "effectiveOn: 2021-06-21");
    policy(
        "new",
        "title: 新文件",
        "documentNumber: 某政〔2021〕2号",
        "effectiveOn: 2021-07-01",
        "amends: [X-2021-old]",
        "repeals: [X-2021-gone]");
    policy("coming", "title: 将来的文件", "effectiveOn: 2021-08-01", "repeals: [X-2021-old]");
    Map<String, byte[]> site = build();

    Map<String, Map<?, ?>> old = byTypeAndId(site.get("policies/old/index.html"));
    Map<?, ?> law = old.get("Legislation /policies/old/");
    assertEquals("https://schema.org/InForce", law.get("legislationLegalForce"));
    assertEquals("某政〔2021〕1号", law.get("legislationIdentifier"));
    assertEquals("2021-06-20", law.get("legislationDate"));
    assertEquals(
        Map.of("@id", SITE + "policies/old/"),
        old.get("Legislation /policies/new/").get("legislationAmends"));
    assertFalse(old.containsKey("Legislation /policies/coming/"), "not done yet");
    Map<?, ?> eli = old.get("eli:LegalResource /policies/old/");
    assertEquals(Map.of("@id", SITE + "policies/new/"), eli.get("eli:changed_by"));
    assertFalse(eli.containsKey("eli:repealed_by"));

    Map<String, Map<?, ?>> gone = byTypeAndId(site.get("policies/gone/index.html"));
    assertEquals(
        "https://schema.org/NotInForce",
        gone.get("Legislation /policies/gone/").get("legislationLegalForce"));
    assertEquals(
        "2021-06-21/2021-06-30", gone.get("Legislation /policies/gone/").get("temporalCoverage"));
    Map<?, ?> repealed = gone.get("eli:LegalResource /policies/gone/");
    assertEquals(
        Map.of("@type", "xsd:date", "@value", "2021-07-01"),
        repealed.get("eli:date_no_longer_in_force"));
    assertEquals(
        Map.of("@id", "http://data.europa.eu/eli/ontology#InForce-notInForce"),
        repealed.get("eli:in_force"));

    Map<String, Map<?, ?>> acting = byTypeAndId(site.get("policies/new/index.html"));
    Map<?, ?> repeals =
        (Map<?, ?>) acting.get("Legislation /policies/new/").get("legislationRepeals");
    assertEquals(SITE + "policies/gone/", repeals.get("@id"));
    Map<?, ?> does = acting.get("eli:LegalResource /policies/new/");
    assertEquals(Map.of("@id", SITE + "policies/gone/"), does.get("eli:repeals"));
    assertEquals(Map.of("@id", SITE + "policies/old/"), does.get("eli:changes"));
  }

  @Test
  void nothingInContentEndsTheScript() throws IOException {
    String title = "</script><!--<script>alert(1)</script>&amp;";
    policy("hostile", "title: '" + title + "'", "keywords: ['--></SCRIPT >']");
    byte[] page = build().get("policies/hostile/index.html");
    assertEquals(title, graph(page).get(1).get("name"));
    String html = new String(page, StandardCharsets.UTF_8);
    assertEquals(1, html.split("<script", -1).length - 1);
  }

  @Test
  void listsTellWhereTheyStandAndTheHomePageWhoseSiteItIs() throws IOException {
    policy("a", "title: 文件", "aliases: [/policies/former/]");
    policy("taken-back", "title: 撤下的文件", "withdrawnOn: 2021-07-01", "withdrawnReason: 内容有误");
    Map<String, byte[]> site = build();
    List<Map<?, ?>> column = graph(site.get("policies/index.html"));
    assertEquals(
        List.of("BreadcrumbList", "Dataset"), column.stream().map(n -> n.get("@type")).toList());
    assertEquals(SITE + "policies/#dataset", column.get(1).get("@id"));
    List<?> steps = (List<?>) column.get(0).get("itemListElement");
    assertEquals(
        List.of(SITE, SITE + "policies/"),
        steps.stream().map(step -> ((Map<?, ?>) step).get("item")).toList());
    assertEquals(
        List.of("WebSite", "GovernmentOrganization"),
        graph(site.get("index.html")).stream().map(node -> node.get("@type")).toList());
    assertEquals(List.of(), graph(site.get("policies/former/index.html")));
    assertEquals(List.of(), graph(site.get("404.html")));
    assertEquals(1, graph(site.get("policies/taken-back/index.html")).size());
  }
}
