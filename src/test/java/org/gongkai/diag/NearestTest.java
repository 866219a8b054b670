package org.gongkai.diag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

  private static final List<String> FIELDS =
      List.of(
          "title",
          "标题",
          "publishedOn",
          "发布日期",
          "writtenOn",
          "成文日期",
          "effectiveOn",
          "施行日期",
          "expiresOn",
          "有效期至",
          "summary",
          "内容概述",
          "keywords",
          "关键词",
          "source",
          "信息来源",
          "documentNumber",
          "发文字号",
          "indexNumber",
          "索引号",
          "subject",
          "主题分类",
          "issuers",
          "发文机关",
          "genre",
          "体裁分类",
          "category",
          "文件类别",
          "draft",
          "草稿",
          "repeals",
          "废止",
          "amends",
          "修改");

  private static final List<String> GENRES =
      List.of("命令（令）", "决定", "公告", "通告", "意见", "通知", "通报", "批复", "函", "纪要", "其他");

  @ParameterizedTest
  @CsvSource({
    "titel, title",
    "Title, title",
    "published_on, publishedOn",
    "writenOn, writtenOn",
    "document_nubmer, documentNumber",
    "isuer, issuers",
    "发布时间, 发布日期",
    "成文日起, 成文日期",
    "发问字号, 发文字号",
    "关键字, 关键词",
    "索引编号, 索引号",
    "有效期, 有效期至",
    "来源, 信息来源",
    "字号, 发文字号",
    "正文标题, 标题",
  })
  void suggestsTheFieldThatWasMeant(String typed, String meant) {
    assertEquals(meant, Nearest.to(typed, FIELDS).orElse(""));
  }

  @ParameterizedTest
  @CsvSource({"发文日期", "日期", "分类", "题", "题目", "文件标题", "作者", "a", "xyz", "完全不同的名称", "''"})
  void suggestsNothingRatherThanSomethingWrong(String typed) {
    assertEquals("", Nearest.to(typed, FIELDS).orElse(""));
  }

  @ParameterizedTest
  @CsvSource({"通讯, ''", "公示, 公告", "通知书, 通知", "会议纪要, 纪要", "信, ''", "令, ''", "决议, 决定", "命令, 命令（令）"})
  void isCarefulWithWordsOfTwoCharacters(String typed, String meant) {
    assertEquals(meant, Nearest.to(typed, GENRES).orElse(""));
  }

  @Test
  void looksThroughManyLongPaths() {
    List<String> paths =
        IntStream.range(0, 10_000).mapToObj(i -> "policies/2021/zzb-" + i + ".md").toList();
    assertTimeout(
        Duration.ofSeconds(10),
        () ->
            IntStream.range(0, 100)
                .forEach(i -> Nearest.to("policies/2012/zbz-x" + i + ".md", paths)));
  }
}
