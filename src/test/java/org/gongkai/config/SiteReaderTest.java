package org.gongkai.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.gongkai.diag.Lang;
import org.gongkai.diag.SourceText;
import org.gongkai.kind.SampleSite;
import org.gongkai.model.Column;
import org.gongkai.model.SiteConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteReaderTest {

  private static final String SMALL =
      """
      name: 某县人民政府
      description: 公开政府信息
      keywords: [信息公开]
      domain: www.example.gov.cn
      url: https://www.example.gov.cn/sub/
      siteCode: "4116000001"
      owner: 某县人民政府办公室
      contact: {phone: 0394-8000000}
      columns:
        news:
          label: 动态
          kind: article
          class: dynamic
          type: 工作动态
          description: 工作动态
          keywords: 动态
      """;

  private static SiteReader.Read read(String yaml) {
    return SiteReader.read(new SourceText("site.yaml", yaml));
  }

  private static SiteReader.Read changed(String from, String to) {
    assertTrue(SMALL.contains(from), from);
    return read(SMALL.replace(from, to));
  }

  private static List<String> said(SiteReader.Read read) {
    return SampleSite.said(read.problems());
  }

  private static SiteConfig sound(SiteReader.Read read) {
    assertEquals(List.of(), said(read));
    return read.config().orElseThrow();
  }

  @Test
  void smallOfficeNeedsLittle() {
    SiteConfig config = sound(read(SMALL));
    assertEquals("/sub", config.base());
    assertEquals("https://www.example.gov.cn/sub/", config.url());
    assertEquals(Lang.ZH, config.language());
    assertEquals(ZoneId.of("Asia/Shanghai"), config.timeZone());
    assertEquals("", config.icp());
    assertEquals("0394-8000000", config.contact().phone());
    assertEquals(
        List.of(
            new Column(
                "news",
                "动态",
                "article",
                "dynamic",
                "工作动态",
                List.of("动态"),
                List.of("工作动态"),
                "",
                List.of(),
                config.columns().get(0).place())),
        config.columns());
    assertEquals(SiteReader.VOCABULARIES, config.vocabularies());
  }

  @Test
  void sampleSiteIsRead() {
    SiteConfig config = SampleSite.CONFIG;
    assertEquals("", config.base());
    assertEquals(25, config.columns().size());
    assertEquals("news", config.columns().get(0).id());
    assertEquals("466000", config.contact().postcode());
  }

  @Test
  void keysMayBeTypedInChinese() {
    sound(changed("owner:", "主办单位:"));
    sound(changed("phone:", "联系电话:"));
    sound(changed("    kind: article", "    内容类型: 文章"));
    sound(changed("class: dynamic", "信息类别: 政务动态信息"));
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.example.gov.cn,''",
    "https://www.example.gov.cn/,''",
    "https://www.example.gov.cn/a/b,/a/b",
    "http://localhost:4000/x/,/x"
  })
  void baseIsThePathOfTheAddress(String url, String base) {
    SiteConfig config = sound(changed("https://www.example.gov.cn/sub/", url));
    assertEquals(base, config.base());
    assertTrue(config.url().endsWith("/"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "www.example.gov.cn",
        "ftp://www.example.gov.cn/",
        "https://www.example.gov.cn/?a=b",
        "https://www.example.gov.cn/#a",
        "https:///x",
        "https://u:p@www.example.gov.cn/",
        "https://www.example.gov.cn/../x",
        "https://www.example.gov.cn//x",
        "/sub/",
        "网址"
      })
  void addressIsAbsoluteWithoutQuery(String url) {
    SiteReader.Read read = changed("https://www.example.gov.cn/sub/", "'" + url + "'");
    assertEquals(
        List.of(
            "format-invalid \"'"
                + url
                + "'\" [url, "
                + url
                + ", such as https://www.example.gov.cn/]"),
        said(read));
    assertTrue(read.config().isPresent(), "documents can be read all the same");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "siteCode|411600001",
        "siteCode|bm0100001",
        "domain|www",
        "domain|WWW.example.gov.cn",
        "domain|https://www.example.gov.cn",
        "icp|ICP备05002378号",
        "icp|豫ICP备号",
        "police|豫公网安备123号",
        "markUrl|conac.cn",
        "findErrorUrl|javascript:alert(1)",
        "creditCode|11441700007280420X",
        "creditCode|11441700007280420y",
        "creditCode|1144170000728042Y",
        "creditCode|1144170000728O420Y",
        "divisionCode|41160",
        "divisionCode|991600",
        "timeZone|Beijing",
        "timeZone|UTC+8x",
        "indexNumberPattern|'(\\d'",
        "indexNumberPattern|'((){99999}){99999}'",
        "indexNumberPattern|'(\\d+)+x'",
        "indexNumberPattern|'\\d{1000}'",
        "indexNumberPattern|'\\d++'",
        "indexNumberPattern|'(\\d)\\1'",
        "indexNumberPattern|'(?=x)x'",
        "indexNumberPattern|'x{3,2}'"
      })
  void malformedValueIsNamed(String key, String typed) {
    String yaml = SMALL.replaceFirst("(?m)^" + key + ":.*\n", "") + key + ": " + typed + "\n";
    SiteReader.Read read = read(yaml);
    assertEquals(1, read.problems().size(), said(read).toString());
    assertTrue(said(read).get(0).startsWith("format-invalid \"" + typed + "\" [" + key));
    assertTrue(read.config().isPresent());
  }

  @Test
  void termsOfUseHaveANameAndAnAddress() {
    SiteReader.Read read =
        read(SMALL + "licence: {name: 条款, url: 'https://a.example.cn/t?x=1#y'}\n");
    sound(read);
    assertEquals(
        Optional.of(new SiteConfig.Licence("条款", "https://a.example.cn/t?x=1#y")),
        read.config().orElseThrow().licence());
    assertTrue(read(SMALL).config().orElseThrow().licence().isEmpty());
    for (String wrong : List.of("{name: 条款}", "{name: 条款, url: /terms/}", "{url: x}", "条款")) {
      assertFalse(read(SMALL + "licence: " + wrong + "\n").problems().isEmpty(), wrong);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "siteCode|bm01000001",
        "siteCode|A123456789",
        "icp|豫ICP备05002378号-1",
        "icp|京ICP证030173号",
        "police|豫公网安备 41160002000001号",
        "police|豫公网安备41160002000001",
        "findErrorUrl|'https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=4116000001&url=x'",
        "creditCode|11441700007280420Y",
        "creditCode|11370322004222241N",
        "creditCode|'114116000000000006'",
        "divisionCode|'411600'",
        "timeZone|UTC",
        "language|en",
        "language|英文",
        "indexNumberPattern|'\\d{9}/\\d{4}-\\d{5}'",
        "indexNumberPattern|'[0-9A-Z]{18}/\\d{4}-\\d{5,7}'",
        "indexNumberPattern|'^(?:ZK[A-Z]+)-\\d{4}[-_]\\d+$'",
        "indexNumberPattern|'周政\\d*\\.?号'"
      })
  void wellFormedValueIsTaken(String key, String typed) {
    sound(read(SMALL.replaceFirst("(?m)^" + key + ":.*\n", "") + key + ": " + typed + "\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "phone,12,false",
    "phone,0394-8000000转8001,true",
    "phone,(0394) 8000000,true",
    "phone,12345,true",
    "email,a@b,false",
    "email,a b@c.cn,false",
    "email,zwgk@example.gov.cn,true",
    "postcode,46600,false",
    "postcode,466000,true"
  })
  void contactIsChecked(String key, String typed, boolean fine) {
    String phone = key.equals("phone") ? "" : "phone: 0394-8000000, ";
    SiteReader.Read read =
        changed("{phone: 0394-8000000}", "{" + phone + key + ": '" + typed + "'}");
    assertEquals(fine ? 0 : 1, read.problems().size(), said(read).toString());
  }

  @Test
  void missingKeysAreAllNamed() {
    SiteReader.Read read = read("name: 某县\n");
    assertEquals(
        List.of(
            "description", "keywords", "domain", "url", "siteCode", "owner", "contact", "columns"),
        read.problems().stream().map(p -> p.args().get(1).en()).toList());
    assertTrue(read.config().isEmpty());
    assertTrue(read("").config().isEmpty());
  }

  @Test
  void unknownKeysAreSuggested() {
    assertEquals(
        List.of("key-unknown \"ower\" [ower, did you mean owner?]"),
        said(changed("owner", "ower")));
    assertEquals(
        List.of("key-unknown \"lable\" [lable, did you mean label?]"),
        said(changed("label", "lable")));
    assertEquals(
        List.of("vocabulary-unknown \"artikle\" [kind, artikle, did you mean “article”?]"),
        said(changed("kind: article", "kind: artikle")));
    assertEquals(
        List.of("vocabulary-unknown \"dynamik\" [class, dynamik, did you mean “dynamic”?]"),
        said(changed("class: dynamic", "class: dynamik")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"News", "新闻", "a_b", "-a", "data", "search", "assets", "a.b"})
  void columnIdIsAFolderName(String id) {
    SiteReader.Read read = changed("  news:", "  " + id + ":");
    assertEquals(1, read.problems().size());
    assertTrue(said(read).get(0).startsWith("format-invalid \"" + id + "\" [column id, " + id));
    assertTrue(read.config().isEmpty(), "its documents would all be misplaced");
  }

  @Test
  void partsMustBeKeysAndValues() {
    assertEquals(
        List.of("value-type \"12345\" [contact, keys and values]"),
        said(changed("{phone: 0394-8000000}", "12345")));
    assertEquals(
        List.of("value-type \"[news]\" [columns, keys and values]"),
        said(read(SMALL.substring(0, SMALL.indexOf("columns:")) + "columns: [news]\n")));
  }

  @Test
  void siteMayReplaceVocabularies() {
    SiteConfig config =
        sound(read(SMALL + "vocabularies:\n  主题分类: [农业, {key: industry, label: 工业}]\n"));
    assertEquals("industry", config.vocabularies().get("subject").find("工业").orElseThrow().key());
    assertEquals(2, config.vocabularies().get("subject").terms().size());
    assertEquals(SiteReader.VOCABULARIES.get("genre"), config.vocabularies().get("genre"));
  }

  @Test
  void vocabulariesAreChecked() {
    assertEquals(
        List.of("vocabulary-unused \"subjects\" [subjects, did you mean subject?]"),
        said(read(SMALL + "vocabularies: {subjects: [农业]}\n")));
    assertEquals(
        List.of("key-repeated \"农业\" [农业, 农业]"),
        said(read(SMALL + "vocabularies: {subject: [农业, 林业, 农业]}\n")));
    assertEquals(
        List.of("value-type \"{key: a}\" [genre, a text, or {key: …, label: …}]"),
        said(read(SMALL + "vocabularies: {genre: [通知, {key: a}]}\n")));
    assertEquals(
        List.of("value-type \"通知\" [genre, a list of terms]"),
        said(read(SMALL + "vocabularies: {genre: 通知}\n")));
  }
}
