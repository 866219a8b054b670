package org.gongkai.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The sample site's ledgers give the numbers of its report. They are read and counted here with
 * other code than the program's: cells have no quotes, so lines are split at commas.
 */
class LedgerMarginsTest {

  private static final Path CONTENT = Path.of("content");

  private static List<Map<String, String>> rows(String name) throws IOException {
    List<String> lines =
        Files.readAllLines(CONTENT.resolve("ledgers/" + name + "-2021.csv")).stream()
            .filter(line -> !line.startsWith("#"))
            .toList();
    List<Map<String, String>> rows = new ArrayList<>();
    String[] head = lines.get(0).split(",", -1);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      assertEquals(head.length, cells.length, line);
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < head.length; i++) {
        row.put(head[i], cells[i]);
      }
      rows.add(row);
    }
    return rows;
  }

  private static long count(List<Map<String, String>> rows, String column, String value) {
    return rows.stream().filter(row -> row.get(column).equals(value)).count();
  }

  private static String year(String date) {
    return date.isEmpty() ? "" : date.substring(0, 4);
  }

  /** The report's tables as published: row labels to numbers. */
  private static Map<String, List<Integer>> published() throws IOException {
    Map<String, List<Integer>> table = new LinkedHashMap<>();
    Path file = Path.of("src/test/resources/org/gongkai/report/report-2021-tables.md");
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.replaceFirst("^\\|", "").split("\\|");
      if (cells.length == 10) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 3; i < 10; i++) {
          String cell = cells[i].strip();
          if (cell.matches("\\d+")) {
            numbers.add(Integer.valueOf(cell));
          }
        }
        if (numbers.size() == 7) {
          String label = "";
          for (int i = 0; i < 3; i++) {
            label = cells[i].isBlank() ? label : cells[i].strip();
          }
          table.put(label, numbers);
        }
      }
    }
    return table;
  }

  private static final List<String> APPLICANTS =
      List.of("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他");

  /** A row of the table of applications, counted. */
  private static List<Integer> line(List<Map<String, String>> rows) {
    List<Integer> numbers = new ArrayList<>();
    APPLICANTS.forEach(a -> numbers.add((int) count(rows, "申请人类别", a)));
    numbers.add(rows.size());
    return numbers;
  }

  @Test
  void applicationsGiveEveryCellOfPartThree() throws IOException {
    List<Map<String, String>> all = rows("applications");
    Map<String, List<Integer>> published = published();
    assertEquals(25, published.size());
    List<Map<String, String>> received =
        all.stream().filter(row -> year(row.get("收到日期")).equals("2021")).toList();
    List<Map<String, String>> closed =
        all.stream().filter(row -> year(row.get("办结日期")).equals("2021")).toList();
    published.forEach(
        (label, numbers) -> {
          String outcome = label.replaceFirst("^（.）|^\\d\\.", "").replaceFirst("（.*）$", "");
          List<Map<String, String>> counted =
              switch (label) {
                case "一、本年新收政府信息公开申请数量" -> received;
                case "二、上年结转政府信息公开申请数量" ->
                    all.stream().filter(r -> r.get("收到日期").compareTo("2021") < 0).toList();
                case "（七）总计" -> closed;
                case "四、结转下年度继续办理" ->
                    received.stream().filter(r -> !year(r.get("办结日期")).equals("2021")).toList();
                default -> closed.stream().filter(r -> r.get("办理结果").equals(outcome)).toList();
              };
          assertEquals(numbers, line(counted), label);
        });
  }

  @Test
  void applicationsGiveTheNumbersOfPartOne() throws IOException {
    List<Map<String, String>> all = rows("applications");
    assertEquals(61, all.size());
    assertEquals(34, count(all, "申请渠道", "信函"));
    assertEquals(25, count(all, "申请渠道", "邮箱"));
    assertEquals(2, count(all, "申请渠道", "在线"));
  }

  @Test
  void consultationsAreOnTimeAndTakeTwoWorkingDays() throws IOException {
    List<Map<String, String>> all = rows("consultations");
    Map<LocalDate, Boolean> work = workingDays();
    int sum = 0;
    for (Map<String, String> row : all) {
      LocalDate from = LocalDate.parse(row.get("收到日期"));
      LocalDate to = LocalDate.parse(row.get("答复日期"));
      int days = 0;
      for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
        days += work.get(day) ? 1 : 0;
      }
      assertTrue(days <= 5, row::toString);
      sum += days;
    }
    assertEquals(185, all.size());
    assertEquals(185, count(all, "有效", "是"));
    assertEquals(2 * 185, sum);
  }

  /** Working days of 2021 and January 2022, from the notices (国办发明电〔2020〕27号, 〔2021〕11号). */
  private static Map<LocalDate, Boolean> workingDays() {
    Set<String> work =
        Set.of("02-07", "02-20", "04-25", "05-08", "09-18", "09-26", "10-09", "01-29", "01-30");
    Map<LocalDate, Boolean> days = new HashMap<>();
    LocalDate end = LocalDate.of(2022, 1, 31);
    for (LocalDate day = LocalDate.of(2021, 1, 1); day.isBefore(end); day = day.plusDays(1)) {
      String name = day.toString().substring(5);
      boolean off =
          Stream.of(
                  "01-01 01-03",
                  "02-11 02-17",
                  "04-03 04-05",
                  "05-01 05-05",
                  "06-12 06-14",
                  "09-19 09-21",
                  "10-01 10-07")
              .map(range -> range.split(" "))
              .anyMatch(r -> name.compareTo(r[0]) >= 0 && name.compareTo(r[1]) <= 0);
      boolean made = work.contains(name) && (day.getYear() == 2022) == name.startsWith("01-");
      days.put(day, made || !off && day.getDayOfWeek().getValue() <= 5);
    }
    return days;
  }

  @Test
  void otherLedgersGiveTheNumbersOfTheReport() throws IOException {
    assertEquals(1929, rows("submissions").size());
    assertEquals(1790, count(rows("submissions"), "采用", "是"));
    List<Map<String, String>> sites = rows("websites");
    assertEquals(46, sites.size());
    assertEquals(38, count(sites, "迁入统一平台", "是"));
    List<Map<String, String>> ipv6 =
        sites.stream().filter(row -> row.get("支持IPv6").equals("是")).toList();
    assertEquals(10, count(ipv6, "网站类别", "县市区门户"));
    assertEquals(27, count(ipv6, "网站类别", "部门"));
    List<Map<String, String>> accounts = rows("accounts");
    assertEquals(232, count(accounts, "状态", "运行"));
    assertEquals(292, count(accounts, "状态", "关停") + count(accounts, "状态", "注销"));
    assertEquals(524, accounts.size());
    assertEquals(3, rows("notices").size());
    for (String none : List.of("disputes", "decisions", "charges", "fees", "incidents")) {
      assertEquals(0, rows(none).size(), none);
    }
  }

  /**
   * With the normative documents of the sample site that have pages: 12, 18, 271, and 277 before.
   */
  @Test
  void policiesGiveTheNumbersOfPartTwo() throws IOException {
    Set<String> pagesInForce =
        Set.of("周政办〔2020〕5号", "周政〔2021〕18号", "周政办〔2021〕12号", "周政办〔2021〕20号", "周政办〔2021〕26号");
    int issuedWithPages = 4;
    int endedWithPages = 3;
    List<Map<String, String>> all = rows("policies");
    long issued = all.stream().filter(r -> year(r.get("成文日期")).equals("2021")).count();
    List<String> ends = all.stream().map(LedgerMarginsTest::end).toList();
    long ended = ends.stream().filter(end -> year(end).equals("2021")).count();
    long inForce = ends.stream().filter(end -> end.compareTo("2022") >= 0).count();
    assertEquals(all.size(), count(all, "文件类别", "行政规范性文件"));
    assertTrue(all.stream().noneMatch(row -> pagesInForce.contains(row.get("发文字号"))));
    assertEquals(12, issued + issuedWithPages);
    assertEquals(18, ended + endedWithPages);
    assertEquals(271, inForce + pagesInForce.size());
    assertEquals(277, 271 - 12 + 18);
    assertEquals(all.size(), all.stream().map(row -> row.get("发文字号")).distinct().count());
  }

  /** The first day on which a document is not in force. */
  private static String end(Map<String, String> row) {
    if (!row.get("终止日期").isEmpty()) {
      return row.get("终止日期");
    }
    String last = row.get("有效期至");
    return last.isEmpty() ? "9999" : LocalDate.parse(last).plusDays(1).toString();
  }
}
