package org.gongkai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.gongkai.diag.JsonReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What catalogs elsewhere are told of the datasets of a site. */
class DataCatalogTest {

  private static final String SITE = "https://www.example.gov.cn/";
  private static final String CATALOG = SITE + "data/catalog.jsonld#";

  @TempDir Path folder;

  private Map<String, byte[]> build(String... keys) throws IOException {
    Tree.copy(Case.RESOURCES.resolve("base/policies"), folder.resolve("content"));
    Path yaml = folder.resolve("content/site.yaml");
    String own = String.join("\n", keys) + "\n";
    String base = Files.readString(yaml);
    Files.writeString(
        yaml, own + (own.contains("联系方式") ? base.replaceFirst("contact:\n.*\n", "") : base));
    Path file = folder.resolve("content/policies/a.md");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        """
        ---
        title: 关于“甲”的通知
        indexNumber: X-2021-1
        issuers: [某市人民政府]
        writtenOn: 2021-06-20
        publishedOn: 2021-06-25
        category: normative
        subject: 综合政务\\政务公开
        summary: 概述。
        ---
        """);
    Program.Result result = Program.in(folder).run("build", "--today", "2021-07-01");
    assertEquals(0, result.status(), result.out());
    return Tree.read(folder.resolve("site"));
  }

  private static Map<String, Map<?, ?>> nodes(Map<String, byte[]> site) {
    Map<String, Object> root = JsonReader.object(site.get("data/catalog.jsonld")).orElseThrow();
    Map<String, Map<?, ?>> nodes = new HashMap<>();
    for (Object node : (List<?>) root.get("@graph")) {
      Map<?, ?> map = (Map<?, ?>) node;
      assertEquals(null, nodes.put((String) map.get("@id"), map), "two nodes of one thing");
    }
    return nodes;
  }

  @Test
  void everyFileOfAColumnIsADistribution() throws IOException {
    Map<String, byte[]> site = build();
    Map<String, Map<?, ?>> nodes = nodes(site);
    Map<?, ?> policies = nodes.get(SITE + "policies/#dataset");
    assertEquals("dcat:Dataset", policies.get("@type"));
    assertEquals("2021-06-25", policies.get("dct:modified"));
    List<?> files = (List<?>) policies.get("dcat:distribution");
    assertEquals(4, files.size());
    for (Object iri : files) {
      Map<?, ?> file = nodes.get(iri);
      String url = (String) file.get("dcat:downloadURL");
      byte[] bytes = site.get(url.substring(SITE.length()));
      assertEquals((long) bytes.length, file.get("dcat:byteSize"), url);
      Map<?, ?> sum = nodes.get(file.get("spdx:checksum"));
      assertEquals(sha256(bytes), sum.get("spdx:checksumValue"), url);
    }
    assertTrue(
        ((List<?>) nodes.get(CATALOG + "catalog").get("dcat:dataset"))
            .contains(SITE + "policies/#dataset"));
  }

  @Test
  void noTwoDatasetsHaveOneTitle() throws IOException {
    Tree.copy(Case.RESOURCES.resolve("base/report"), folder.resolve("content"));
    Program.Result result = Program.in(folder).run("build", "--today", "2022-03-31");
    assertEquals(0, result.status(), result.out());
    Map<Object, Object> titles = new HashMap<>();
    nodes(Tree.read(folder.resolve("site")))
        .forEach(
            (iri, node) -> {
              if (node.get("@type").toString().contains("dcat:Dataset")) {
                assertEquals(null, titles.put(node.get("dct:title"), iri), iri);
              }
            });
    assertTrue(titles.toString().contains("（历年）"), titles.toString());
  }

  @Test
  void filesSayWhatTheyHoldAndWhatDescribesThem() throws IOException {
    Map<String, byte[]> site = build();
    Map<String, Map<?, ?>> nodes = nodes(site);
    Map<String, String> schemas = new HashMap<>();
    for (Object iri : (List<?>) nodes.get(SITE + "policies/#dataset").get("dcat:distribution")) {
      Map<?, ?> file = nodes.get(iri);
      Map<?, ?> said = (Map<?, ?>) file.get("dct:description");
      assertTrue(said.containsKey("zh") && said.containsKey("en"), iri + " " + said);
      Map<?, ?> availability = nodes.get(file.get("dcatap:availability"));
      assertEquals("skos:Concept", availability.get("@type"));
      String schema = (String) file.get("dct:conformsTo");
      schemas.put(((String) iri).replaceFirst(".*\\.(\\w+)#.*", "$1"), schema);
      if (schema != null) {
        assertEquals("dct:Standard", nodes.get(schema).get("@type"));
        assertTrue(site.containsKey(schema.substring(SITE.length())), schema);
      }
    }
    Map<String, String> expected = new HashMap<>();
    expected.put("json", SITE + "schema/column/policies.json");
    expected.put("csv", SITE + "data/policies.csv-metadata.json");
    expected.put("jsonl", SITE + "schema/row/data/policies.json");
    expected.put("xlsx", null);
    assertEquals(expected, schemas);
    Map<?, ?> entry = nodes.get(CATALOG + "record/column/policies");
    assertEquals("http://purl.org/adms/changetype/created", entry.get("adms:status"));
  }

  @Test
  void subjectsAreASchemeOfTwoLevels() throws IOException {
    Map<String, Map<?, ?>> nodes = nodes(build());
    String theme = (String) nodes.get(SITE + "policies/#dataset").get("dcat:theme");
    Map<?, ?> concept = nodes.get(theme);
    assertEquals(Map.of("zh", "政务公开"), concept.get("skos:prefLabel"));
    assertEquals("综合政务\\政务公开", concept.get("skos:notation"));
    Map<?, ?> above = nodes.get(concept.get("skos:broader"));
    assertEquals(Map.of("zh", "综合政务"), above.get("skos:prefLabel"));
    assertTrue(((List<?>) above.get("skos:narrower")).contains(theme));
    assertEquals(CATALOG + "subjects", above.get("skos:topConceptOf"));
  }

  @Test
  void whatTheSiteDoesNotSayIsNotClaimed() throws IOException {
    Map<String, byte[]> site = build();
    Map<String, Map<?, ?>> nodes = nodes(site);
    Map<?, ?> catalog = nodes.get(CATALOG + "catalog");
    assertFalse(catalog.containsKey("dct:license"));
    assertEquals(
        "http://publications.europa.eu/resource/authority/country/CHN", catalog.get("dct:spatial"));
    assertFalse(nodes.get(SITE + "#publisher").containsKey("dct:identifier"));
    assertFalse(text(site, "data/catalog.ttl").contains("license"));
  }

  @Test
  void ownerPlaceAndTermsComeFromTheSite() throws IOException {
    Map<String, Map<?, ?>> nodes =
        nodes(
            build(
                "creditCode: '114116000000000006'",
                "divisionCode: '411600'",
                "licence: {name: 使用条款, url: https://www.example.gov.cn/许可/}"));
    Map<?, ?> catalog = nodes.get(CATALOG + "catalog");
    assertEquals(SITE + "%E8%AE%B8%E5%8F%AF/", catalog.get("dct:license"));
    assertEquals(Map.of("zh", "使用条款"), nodes.get(catalog.get("dct:license")).get("dct:title"));
    assertEquals("411600", nodes.get(catalog.get("dct:spatial")).get("dct:identifier"));
    assertEquals("114116000000000006", nodes.get(SITE + "#publisher").get("dct:identifier"));
  }

  @Test
  void americanCatalogNeedsAnAddressForMail() throws IOException {
    assertFalse(build().containsKey("data.json"));
  }

  @Test
  void americanCatalogHasWhatItsSchemaAsksFor() throws IOException {
    Map<String, byte[]> site =
        build("联系方式: {phone: 0394-8000000, email: zwgk@example.gov.cn}", "divisionCode: '411600'");
    Map<String, Object> root = JsonReader.object(site.get("data.json")).orElseThrow();
    Map<?, ?> policies = (Map<?, ?>) ((List<?>) root.get("dataset")).get(0);
    assertEquals(SITE + "policies/#dataset", policies.get("identifier"));
    assertEquals("2021-06-25", policies.get("modified"));
    assertEquals(List.of("综合政务\\政务公开"), policies.get("theme"));
    assertEquals(
        "mailto:zwgk@example.gov.cn", ((Map<?, ?>) policies.get("contactPoint")).get("hasEmail"));
    for (Object file : (List<?>) policies.get("distribution")) {
      String url = (String) ((Map<?, ?>) file).get("downloadURL");
      assertTrue(site.containsKey(url.substring(SITE.length())), url);
      String described = (String) ((Map<?, ?>) file).get("describedBy");
      assertEquals(url.endsWith(".xlsx"), described == null, url);
      assertTrue(described == null || site.containsKey(described.substring(SITE.length())));
    }
  }

  @Test
  void mandatoryElementsOfTheNationalStandardAreThere() throws IOException {
    Map<String, Object> root = JsonReader.object(build().get("data/gbt21063.json")).orElseThrow();
    List<?> datasets = (List<?>) root.get("datasets");
    assertFalse(datasets.isEmpty());
    for (Object dataset : datasets) {
      for (String name : List.of("信息资源名称", "信息资源摘要", "信息资源提供方", "信息资源分类", "信息资源标识符", "元数据标识符")) {
        assertTrue(((Map<?, ?>) dataset).containsKey(name), name + " " + dataset);
      }
    }
    Map<?, ?> policies = (Map<?, ?>) datasets.get(0);
    assertEquals("4116000001/column/policies", policies.get("信息资源标识符"));
    assertEquals(List.of("综合政务\\政务公开"), policies.get("信息资源分类"));
    assertEquals("不定期", policies.get("更新周期"));
  }

  @Test
  void withoutSubjectsTheClassIsThatOfOneDepartmentsData() throws IOException {
    Map<String, Object> root = JsonReader.object(build().get("data/gbt21063.json")).orElseThrow();
    for (Object dataset : (List<?>) root.get("datasets")) {
      Map<?, ?> entry = (Map<?, ?>) dataset;
      boolean policies = entry.get("信息资源标识符").equals("4116000001/column/policies");
      assertEquals(
          List.of(policies ? "综合政务\\政务公开" : "部门信息资源"), entry.get("信息资源分类"), entry::toString);
    }
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(Map<String, byte[]> site, String path) {
    return new String(site.get(path), StandardCharsets.UTF_8);
  }
}
