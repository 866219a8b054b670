package org.gongkai.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.gongkai.kind.Article;
import org.gongkai.kind.Binder;
import org.gongkai.kind.Page;
import org.gongkai.kind.SampleSite;
import org.gongkai.model.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys, types and vocabularies, as in any kind. */
class FieldReaderTest {

  private static final String NEWS = "title: 标题\npublishedOn: 2021-03-12\n";

  private static Binder.Bound page(String front) {
    String date = front.contains("updatedOn") ? "" : "updatedOn: 2021-06-30\n";
    return SampleSite.bind("overview/x.md", "---\ntitle: 标题\n" + date + front + "---\n");
  }

  private static Binder.Bound news(String front) {
    return SampleSite.bind("news/x.md", "---\n" + front + "---\n");
  }

  private static List<String> said(Binder.Bound bound) {
    return SampleSite.said(bound.problems());
  }

  private static Document sound(Binder.Bound bound) {
    assertEquals(List.of(), said(bound));
    return bound.document().orElseThrow();
  }

  @Test
  void keysAreReadInBothLanguages() {
    Document document = sound(news("标题: 开会\npublishedOn: 2021-03-12 09:30\n关键词: [会, 议]\n"));
    assertEquals("开会", document.title());
    assertEquals(LocalDateTime.of(2021, 3, 12, 9, 30), document.publishedOn().orElseThrow());
    assertEquals(List.of("会", "议"), document.texts("keywords"));
    assertEquals(
        List.of("title", "publishedOn", "keywords"),
        document.values().stream().map(v -> v.spec().key()).toList());
    assertEquals("", ((Article) document.content()).issuer());
    assertEquals("开会", ((Article) document.content()).common().title());
  }

  @Test
  void oneFieldMayNotStandUnderBothKeys() {
    Binder.Bound bound = news(NEWS + "标题: 又一个\n");
    assertEquals(List.of("key-repeated \"标题\" [title, 标题]"), said(bound));
    assertEquals("note.first-here", bound.problems().get(0).notes().get(0).key());
    assertTrue(bound.document().isEmpty());
  }

  @Test
  void misspeltKeyIsOneMistake() {
    assertEquals(
        List.of("key-unknown \"tilte\" [tilte, did you mean title?]"),
        said(news("tilte: 标题\npublishedOn: 2021-03-12\n")));
    assertEquals(
        List.of("key-unknown \"发布曰期\" [发布曰期, did you mean 发布日期?]"),
        said(news("title: 标题\n发布曰期: 2021-03-12\n")));
  }

  @Test
  void missingFieldsAreNamedWithAnExample() {
    assertEquals(
        List.of(
            "value-missing \"\" [title, title, 周口市人民政府办公室关于印发…的通知]",
            "value-missing \"\" [publishedOn, publishedOn, 2021-03-12 09:30]"),
        said(news("summary: 概述\n")));
    assertEquals(
        List.of("value-missing \"title\" [title, title, 周口市人民政府办公室关于印发…的通知]"),
        said(news("title:\npublishedOn: 2021-03-12\n")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "~", "null", "''", "[]", "{}"})
  void blankIsAsGoodAsMissing(String blank) {
    assertEquals(1, news("title: " + blank + "\npublishedOn: 2021-03-12\n").problems().size());
    sound(news(NEWS + "keywords: " + blank + "\n"));
  }

  @Test
  void typesAreChecked() {
    assertEquals(
        List.of("value-type \"[a, b]\" [summary, a single value]"),
        said(news(NEWS + "summary: [a, b]\n")));
    assertEquals(
        List.of("value-type \"{a: b}\" [keywords, a list of texts, none of them empty]"),
        said(news(NEWS + "keywords: [{a: b}]\n")));
    assertEquals(
        List.of("boolean-invalid \"yes\" [draft, yes, if it is not needed, delete the line]"),
        said(news(NEWS + "draft: yes\n")));
    assertEquals(List.of("number-invalid \"1.5\" [order, 1.5, 10]"), said(page("order: 1.5\n")));
    assertEquals(List.of("number-invalid \"１\" [order, １, 10]"), said(page("order: １\n")));
  }

  @Test
  void oneTextIsAListOfOne() {
    assertEquals(List.of("会议"), sound(news(NEWS + "keywords: 会议\n")).texts("keywords"));
  }

  @Test
  void flagsAndNumbersAreRead() {
    assertTrue(sound(news(NEWS + "草稿: 是\n")).flag("draft"));
    assertFalse(sound(news(NEWS + "draft: false\n")).flag("draft"));
    assertEquals(10, ((Page) sound(page("order: 10\n")).content()).order());
  }

  @Test
  void filesAreReferencesWithPlaces() {
    Document document = sound(news(NEWS + "attachments: [表.csv, '图 1.png']\n"));
    assertEquals(List.of("表.csv", "图 1.png"), document.texts("attachments"));
    assertEquals("表.csv", document.references("attachments").get(0).target());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2021-02-29", "2021-13-02", "2021-00-10", "2021/1/2", "2021-1-2", "0000-01-01",
        "1021-03-05", "２０２１-03-05", "2021年3月5日", "20210305", "2021-03-05 09:30", "2021-03-05T00:00",
        "明天"
      })
  void dayMustExist(String typed) {
    Binder.Bound bound = page("updatedOn: " + typed + "\n");
    assertEquals(
        List.of(
            "date-invalid \""
                + typed
                + "\" [updatedOn, "
                + typed
                + ", "
                + "YYYY-MM-DD, such as 2021-12-02]"),
        said(bound));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2021-02-29",
        "2021-03-12 24:00",
        "2021-03-12 09:60",
        "2021-03-12 9:30",
        "2021-03-12T09:30",
        "2021-03-12 09:30:00",
        "2021-03-12  09:30"
      })
  void momentMustExist(String typed) {
    assertEquals(
        List.of(
            "date-invalid \""
                + typed
                + "\" [publishedOn, "
                + typed
                + ", "
                + "YYYY-MM-DD or YYYY-MM-DD HH:mm]"),
        said(news("title: 标题\npublishedOn: " + typed + "\n")));
  }

  @Test
  void leapDayIsADay() {
    Document document = sound(page("updatedOn: 2020-02-29\n"));
    assertEquals(LocalDate.of(2020, 2, 29), document.date("updatedOn").orElseThrow());
  }

  @Test
  void allMistakesAreFoundAtOnce() {
    assertEquals(
        List.of("number-invalid", "date-invalid", "boolean-invalid", "key-unknown"),
        page("order: x\nupdatedOn: x\ndraft: x\nxxxxxxxxx: 1\n").problems().stream()
            .map(p -> p.code().id())
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "综合政务\\政务公升 | 综合政务\\政务公开",
        "综合政务/政务公开 | 综合政务\\政务公开",
        "综合政务、政务公开 | 综合政务\\政务公开",
        "政务公开 | 综合政务\\政务公开",
        "城建\\城市规划 | 城乡建设、环境保护\\城市规划",
        "环境监测、保护和治理 | 城乡建设、环境保护\\环境监测、保护与治理",
        "工业交通\\公路 | 工业、交通\\公路",
        "财政、金融、审计\\财证 | 财政、金融、审计\\财政"
      })
  void subjectIsSuggested(String typed, String meant) {
    Binder.Bound bound = SampleSite.bindChanged("policies/2021/zzb-12.md", "综合政务\\政务公开", typed);
    assertEquals(
        List.of(
            "vocabulary-unknown \""
                + typed
                + "\" [subject, "
                + typed
                + ", did you mean “"
                + meant
                + "”?]"),
        said(bound));
  }

  @Test
  void secondLevelsAreListedUnderARightFirstLevel() {
    Binder.Bound bound =
        SampleSite.bindChanged("policies/2021/zzb-12.md", "综合政务\\政务公开", "国防\\民兵预备役工作");
    assertEquals(
        List.of(
            "vocabulary-unknown \"国防\\民兵预备役工作\" [subject, 国防\\民兵预备役工作, "
                + "one of: 国防\\国防建设 ｜ 国防\\国防动员]"),
        said(bound));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "政务公开，年度报告 | 政务公开，年度报告 | [政务公开, 年度报告]",
        "政务公开、年度报告 | 政务公开、年度报告 | [政务公开, 年度报告]",
        "[政务公开，年度报告] | 政务公开，年度报告 | 政务公开, 年度报告"
      })
  void severalItemsInOneAreDoubted(String typed, String item, String right) {
    assertEquals(
        List.of("list-separator \"" + item + "\" [keywords, " + item + ", " + right + "]"),
        said(
            SampleSite.bindChanged(
                "policies/2021/zzb-12.md", "keywords: [依申请公开, 办理规范, 政务公开]", "keywords: " + typed)));
  }

  @Test
  void keyAndLabelOfATermAreRead() {
    for (String typed : List.of("主动公开", "proactive")) {
      Binder.Bound bound =
          SampleSite.bindChanged(
              "policies/2021/zzb-12.md", "disclosure: 主动公开", "disclosure: " + typed);
      assertEquals("proactive", sound(bound).text("disclosure"));
    }
    assertEquals(
        List.of("vocabulary-unknown \"规范性文件\" [category, 规范性文件, did you mean “行政规范性文件”?]"),
        said(
            SampleSite.bindChanged(
                "policies/2021/zzb-12.md", "category: normative", "category: 规范性文件")));
  }
}
