package org.gongkai.kind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.gongkai.diag.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Document numbers after GB/T 9704—2012, and how they are mistyped. */
class DocumentNumberTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "周政办〔2020〕28号",
        "周政〔2011〕53号",
        "周政办明电〔2017〕90号",
        "豫政办明电〔2017〕69号",
        "国发〔2016〕51号",
        "国办公开办函〔2021〕30号",
        "公告〔2021〕3号",
        "周口市人民政府令第5号",
        "国务院令第711号",
        "周口市人民政府令（第5号）",
        "周口市人民政府令 第5号",
        "公告 2021年第3号",
        "公告2021年第3号",
        "2021年第3号",
        "周口市人民政府公告（2021年第3号）",
        "周口市人民政府令第五号",
        "第5号"
      })
  void wellWritten(String number) {
    assertEquals(Optional.empty(), DocumentNumber.correction(number));
  }

  @ParameterizedTest
  @CsvSource({
    "周政办[2021]12号,周政办〔2021〕12号",
    "周政办［2021］12号,周政办〔2021〕12号",
    "周政办【2021】12号,周政办〔2021〕12号",
    "周政办(2021)12号,周政办〔2021〕12号",
    "周政办（2021）12号,周政办〔2021〕12号",
    "国发﹝2016﹞51号,国发〔2016〕51号",
    "周政办<2021>12号,周政办〔2021〕12号",
    "周政办《2021》12号,周政办〔2021〕12号",
    "周政办〔2021〕012号,周政办〔2021〕12号",
    "周政办〔2021〕第12号,周政办〔2021〕12号",
    "周政办〔2021〕第012号,周政办〔2021〕12号",
    "周政办〔2021年〕12号,周政办〔2021〕12号",
    "周政办 〔2021〕 12 号,周政办〔2021〕12号",
    "周政办　〔2021〕12号,周政办〔2021〕12号",
    "周政办〔２０２１〕１２号,周政办〔2021〕12号",
    "周政办〔2021〕12,周政办〔2021〕12号",
    "周口市人民政府令第05号,周口市人民政府令第5号",
    "周口市人民政府令第５号,周口市人民政府令第5号"
  })
  void corrected(String typed, String right) {
    assertEquals(Optional.of(Text.of(right)), DocumentNumber.correction(typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"周政办〔21〕12号", "周政办2021-12", "〔2021〕12号", "12", "周政办〔2021〕0号", "无"})
  void beyondCorrection(String typed) {
    assertTrue(DocumentNumber.correction(typed).orElseThrow().zh().contains("周政办〔2021〕12号"));
  }

  @Test
  void parts() {
    DocumentNumber number = DocumentNumber.of("周政办明电〔2017〕90号").orElseThrow();
    assertEquals(new DocumentNumber("周政办明电", 2017, 90), number);
    assertEquals("周政办明电〔2017〕90号", number.toString());
    assertEquals(Optional.empty(), DocumentNumber.of("国务院令第711号"));
  }
}
