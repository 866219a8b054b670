package org.gongkai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The whole sample site: its report number by number, its links, what every page must have. */
class SampleSiteTest {

  private static final String REPORT = "annual-reports/2021/";
  private static final String[] BUILD = {
    "build",
    "--content",
    Path.of("content").toAbsolutePath().toString(),
    "--templates",
    Path.of("templates").toAbsolutePath().toString(),
    "--today",
    "2022-03-31"
  };

  private static final List<String> SITE_LABELS = List.of("SiteName", "SiteDomain", "SiteIDCode");
  private static final List<String> COLUMN_LABELS =
      List.of("ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType");

  @TempDir static Path folder;
  private static Map<String, byte[]> files;

  @BeforeAll
  static void build() throws IOException {
    Program.Result result = Program.in(folder).run(BUILD);
    assertEquals("", result.err());
    assertEquals(0, result.status(), result.out());
    assertTrue(result.out().contains("问题：错误 0 个，警告 0 个"), result.out());
    files = Tree.read(folder.resolve("site"));
  }

  private static String text(String path) {
    return new String(files.get(path), StandardCharsets.UTF_8);
  }

  /** All pages but those that only lead from an old address to the new one. */
  private static List<String> pages() {
    return files.keySet().stream()
        .filter(path -> path.endsWith(".html") && !leadsOn(path))
        .toList();
  }

  private static boolean leadsOn(String path) {
    return text(path).contains("<meta http-equiv=\"refresh\"");
  }

  private static boolean isWithdrawn(String path) {
    return text(path).contains("<body class=\"withdrawn\">");
  }

  @Test
  void theReportsMarkdownHasAllItsPartsAndTables() throws IOException {
    String twin = text(REPORT + "index.md");
    String body = twin.substring(twin.indexOf("\n---\n", 3));
    List<String> parts = found("(?m)^## ([一二三四五六])、", body);
    assertEquals(List.of("一", "二", "三", "四", "五", "六"), parts);
    List<List<String>> rows = new ArrayList<>();
    for (String line : body.lines().filter(line -> line.startsWith("| ")).toList()) {
      String[] cells = line.substring(1, line.lastIndexOf('|')).split("\\|", -1);
      rows.add(numbers(Arrays.stream(cells).skip(1).map(String::strip).toList()));
    }
    rows.removeIf(List::isEmpty);
    List<List<String>> expected = new ArrayList<>();
    published().forEach(table -> table.forEach(row -> expected.add(numbers(row))));
    expected.removeIf(List::isEmpty);
    assertEquals(expected, rows);
    assertTrue(body.indexOf("## 二") < body.indexOf("| 规章"), "tables stand in their parts");
  }

  @Test
  void whatWasWithdrawnIsCalledByItsTitleOnItsOwnPageAlone() {
    List<String> withdrawn = pages().stream().filter(SampleSiteTest::isWithdrawn).toList();
    assertEquals(List.of("notices/2022-02-09-training/index.html"), withdrawn);
    String page = text(withdrawn.get(0));
    assertTrue(!page.contains("来源："), page);
    String title = found("<h1>(.*?)</h1>", page).get(0);
    List<String> others =
        pages().stream().filter(p -> !isWithdrawn(p) && text(p).contains(title)).toList();
    assertEquals(List.of(), others);
    assertTrue(text("statistics/2022/index.html").contains(">已撤下的文档</a>"), "still counted");
  }

  /** The tables as published: rows of cells, without the header rows. */
  private static List<List<List<String>>> published() throws IOException {
    List<List<List<String>>> tables = new ArrayList<>();
    boolean inside = false;
    Path file = Path.of("src/test/resources/org/gongkai/report/report-2021-tables.md");
    for (String line : Files.readAllLines(file)) {
      boolean row = line.startsWith("|");
      if (row && !inside) {
        tables.add(new ArrayList<>());
      } else if (row && !line.startsWith("| ---")) {
        String[] cells = line.substring(1, line.lastIndexOf('|')).split("\\|");
        tables.get(tables.size() - 1).add(Arrays.stream(cells).map(String::strip).toList());
      }
      inside = row;
    }
    return tables;
  }

  /** The cells of a row that hold numbers. */
  private static List<String> numbers(List<String> row) {
    return row.stream().filter(cell -> cell.matches("[0-9]+(\\.[0-9]+)?")).toList();
  }

  private static List<String> found(String regex, String text) {
    Matcher matcher = Pattern.compile(regex, Pattern.DOTALL).matcher(text);
    return matcher.results().map(match -> match.group(1)).toList();
  }

  @Test
  void everyNumberOfTheReportsPageIsAsPublished() throws IOException {
    List<String> tables =
        found("<table class=\"statutory[^>]*>(.*?)</table>", text(REPORT + "index.html"));
    List<List<List<String>>> published = published();
    assertEquals(6, tables.size());
    for (int t = 0; t < 6; t++) {
      List<String> rows =
          found("<tr>(.*?)</tr>", found("<tbody>(.*?)</tbody>", tables.get(t)).get(0));
      assertEquals(published.get(t).size(), rows.size(), "rows of table " + t);
      for (int r = 0; r < rows.size(); r++) {
        List<String> expected = published.get(t).get(r);
        assertEquals(numbers(expected), found("<td>(.*?)</td>", rows.get(r)), expected::toString);
        List<String> heads = found("<th[^>]*>(.*?)</th>", rows.get(r));
        if (!heads.isEmpty()) {
          String label = heads.get(heads.size() - 1);
          assertTrue(expected.contains(label), () -> expected + " has no label " + label);
        }
      }
    }
    int cells = published.stream().flatMap(List::stream).mapToInt(row -> numbers(row).size()).sum();
    assertEquals(6 + 1 + 2 + 1 + 25 * 7 + 15, cells);
  }

  @Test
  void everyNumberOfTheReportsDataIsAsPublished() throws IOException {
    List<List<List<String>>> published = published();
    JsonNode tables = new ObjectMapper().readTree(text(REPORT + "index.json")).get("tables");
    assertEquals(6, tables.size());
    for (int t = 0; t < 6; t++) {
      List<List<String>> expected = published.get(t).stream().map(SampleSiteTest::numbers).toList();
      List<List<String>> json = new ArrayList<>();
      tables.get(t).get("rows").forEach(row -> json.add(values(row.get("values"))));
      assertEquals(expected, json, "table " + t + " in JSON");
      List<String> csv =
          text(REPORT + tables.get(t).get("id").asString() + ".csv").lines().toList();
      List<List<String>> lines = new ArrayList<>();
      for (String line : csv.subList(1, csv.size())) {
        List<String> cells = List.of(line.split(","));
        lines.add(cells.subList(2, cells.size()));
      }
      assertEquals(expected, lines, "table " + t + " in CSV");
      assertEquals(csv.get(0).split(",").length, expected.get(0).size() + 2);
    }
  }

  private static List<String> values(JsonNode row) {
    List<String> values = new ArrayList<>();
    row.forEach(value -> values.add(value.toString()));
    return values;
  }

  @Test
  void everyLinkLeadsSomewhere() {
    List<String> broken = new Links(files, "https://www.example.gov.cn").broken();
    assertEquals(List.of(), broken);
  }

  /**
   * From a report to how its numbers came about, from the newest policies to all ways to find one.
   */
  @Test
  void pagesLeadOnToWhatReadersAskNext() {
    assertTrue(text(REPORT + "index.html").contains("<a href=\"/statistics/2021/\">2021年统计数据</a>"));
    assertTrue(text("policies/index.html").contains("<a href=\"/library/\">在政策文件库里查找</a>"));
    String years = text("statistics/index.html");
    assertTrue(years.contains("<a href=\"/statistics/2021/#about-applications\">"), years);
  }

  /** Two rates of the published report cannot be worked out: the page and the data say so. */
  @Test
  void ratesWithoutABaseSaySo() {
    for (String file : List.of("index.html", "index.json")) {
      assertEquals(2, found("(计算口径未说明)", text(REPORT + file)).size(), file);
    }
  }

  @Test
  void everyPageHasOneHeadingATitleAndALanguage() {
    for (String path : pages()) {
      String page = text(path);
      assertEquals(1, found("<h1(>)", page).size(), path + ": h1");
      assertEquals(List.of("zh-CN"), found("<html lang=\"([^\"]*)\">", page), path + ": lang");
      assertEquals(1, found("<main( )", page).size(), path + ": main");
      List<String> titles = found("<title>([^<]+ - 周口市人民政府|周口市人民政府)</title>", page);
      assertEquals(1, titles.size(), path + ": title");
    }
  }

  @Test
  void everyPageHasTheLabelsItMust() {
    for (String path : pages()) {
      List<String> labels = new ArrayList<>(SITE_LABELS);
      boolean list = path.startsWith("library/");
      boolean document =
          !list && files.containsKey(path.replace(".html", ".json")) || isWithdrawn(path);
      if (!List.of("404.html", "map/index.html").contains(path)) {
        labels.addAll(COLUMN_LABELS);
      }
      if (document) {
        labels.addAll(List.of("ArticleTitle", "PubDate"));
        labels.addAll(isWithdrawn(path) ? List.of() : List.of("ContentSource"));
      }
      List<String> optional =
          isWithdrawn(path)
              ? List.of("Url", "viewport", "robots")
              : List.of("Keywords", "Author", "Description", "Url", "viewport");
      List<String> names =
          new ArrayList<>(found("<meta name=\"([^\"]*)\" content=\"[^\"]", text(path)));
      names.removeAll(optional);
      assertEquals(labels, names, path);
      for (String date : found("<meta name=\"PubDate\" content=\"([^\"]*)\"", text(path))) {
        assertTrue(date.matches("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}"), path + ": " + date);
      }
    }
  }

  @Test
  void nothingIsLoadedFromElsewhereAndNothingIsInline() {
    for (String path : pages()) {
      String page = text(path);
      // A block of data is not executed, and the policy of the site lets it stand.
      String scripts = page.replaceAll("<script type=\"application/ld\\+json\">[^<]*</script>", "");
      assertEquals(List.of(), found("(<script(?![^>]* src=\"/)[^>]*>)", scripts), path);
      assertEquals(List.of(), found("(<style\\b|\\sstyle=\"|\\son[a-z]+=\")", page), path);
      assertEquals(List.of(), found("\\ssrc=\"((?!/)[^\"]*)\"", page), path);
    }
  }

  @Test
  void aProcessOnAnotherMachineWritesTheSameBytes() throws Exception {
    Path other = Files.createDirectory(folder.resolve("other"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-Dfile.encoding=GBK",
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Duser.timezone=Pacific/Kiritimati",
            "-Dline.separator=\r\n",
            "-cp",
            Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(java.util.stream.Collectors.joining(java.io.File.pathSeparator)),
            "org.gongkai.cli.Main"));
    command.addAll(List.of(BUILD));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.directory(other.toFile()).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), out);
    Tree.assertSame(files, Tree.read(other.resolve("site")), "other machine");
  }

  /** The data of all documents of a kind. */
  private static List<JsonNode> data(String kind) {
    return files.keySet().stream()
        .filter(path -> path.endsWith("/index.json"))
        .map(path -> new ObjectMapper().readTree(text(path)))
        .filter(node -> node.has("kind") && node.get("kind").asString().equals(kind))
        .toList();
  }

  @Test
  void specialColumnsAreThoseOfTheReport() {
    List<JsonNode> opened =
        data("topic").stream()
            .filter(topic -> topic.get("openedOn").asString().startsWith("2021-"))
            .toList();
    assertEquals(8, opened.size());
    List<String> titles = opened.stream().map(topic -> topic.get("title").asString()).toList();
    for (String named :
        List.of("党史学习教育", "防汛救灾 人民至上", "万人助万企", "优化提升营商环境", "中央生态环境保护督察", "文明城市创建")) {
      assertTrue(titles.contains(named), named);
    }
    assertEquals(9, data("topic").size());
  }

  @Test
  void solicitationsAndProducedInterpretationsAreAsManyAsInTheReport() {
    List<JsonNode> solicitations = data("solicitation");
    assertEquals(2, solicitations.size());
    assertEquals(227, solicitations.stream().mapToInt(s -> s.get("responses").asInt()).sum());
    long products =
        data("interpretation").stream()
            .filter(i -> i.get("publishedOn").asString().startsWith("2021-"))
            .filter(i -> !List.of("text", "faq").contains(i.get("form").asString()))
            .count();
    assertEquals(5, products);
  }

  @Test
  void everyPolicyAndItsInterpretationsLinkToEachOther() {
    for (JsonNode interpretation : data("interpretation")) {
      for (JsonNode policy : interpretation.get("relations").get("interprets")) {
        String path =
            policy.get("url").asString().substring("https://www.example.gov.cn/".length());
        String own =
            interpretation.get("url").asString().substring("https://www.example.gov.cn".length());
        assertTrue(text(path + "index.html").contains("<a href=\"" + own + "\">"), path);
        assertTrue(policy.has("documentNumber") && policy.has("status"), path);
      }
    }
  }

  @Test
  void aReaderMeetsEveryStatusAndEveryEndOfAnAddress() {
    List<String> statuses =
        data("policy").stream().map(policy -> policy.get("status").asString()).distinct().toList();
    assertEquals(
        Set.of("notYet", "inForce", "amended", "partly", "expired", "repealed"),
        Set.copyOf(statuses));
    List<String> former =
        files.keySet().stream()
            .filter(path -> path.endsWith(".html") && leadsOn(path))
            .map(path -> found("url=([^\"]*)\"", text(path)).get(0))
            .toList();
    assertEquals(List.of("/guide/guide/", "/guide/guide/"), former);
    String gone = text("notices/2022-02-09-training/index.html");
    assertTrue(gone.contains("2022年2月11日") && gone.contains("培训时间和地点有误"), gone);
  }

  /** What {@code gongkai lock} would write is there: an address that is lost is found. */
  @Test
  void everyAddressIsLocked() throws IOException {
    List<String> locked =
        Files.readAllLines(Path.of("content/urls.lock")).stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.substring("2022-01-01 ".length()))
            .toList();
    List<String> missing =
        data("policy").stream()
            .map(policy -> policy.get("url").asString())
            .map(url -> java.net.URI.create(url).getPath())
            .filter(url -> !locked.contains(url))
            .toList();
    assertEquals(List.of(), missing);
  }
}
