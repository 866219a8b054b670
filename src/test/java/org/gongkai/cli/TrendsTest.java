package org.gongkai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Several years side by side in the built-in theme. */
class TrendsTest {

  private static final Pattern SVG = Pattern.compile("(?s)<svg .*?</svg>");

  @TempDir Path folder;

  private void build(String today) throws IOException {
    Program.Result result = Program.in(folder).run("build", "--today", today);
    assertEquals(0, result.status(), result.out());
  }

  private void layOut() throws IOException {
    Case.all("golden").stream()
        .filter(c -> c.name().equals("years-side-by-side"))
        .findFirst()
        .orElseThrow()
        .copyTo(folder);
  }

  private String page(String path) throws IOException {
    return Files.readString(folder.resolve("site").resolve(path));
  }

  @Test
  void picturesAreSvgWithNamesAndWithoutStyleOrScript() throws Exception {
    layOut();
    build("2025-03-31");
    for (String path : new String[] {"annual-reports/2024/index.html", "statistics/index.html"}) {
      String page = page(path);
      Matcher svg = SVG.matcher(page);
      Set<String> ids = new HashSet<>();
      int charts = 0;
      while (svg.find()) {
        charts++;
        Element picture =
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg.group())))
                .getDocumentElement();
        assertEquals("img", picture.getAttribute("role"));
        for (String id : picture.getAttribute("aria-labelledby").split(" ")) {
          assertTrue(ids.add(id), id);
          assertEquals(2, page.split("\"[^\"]*\\b" + id + "\\b", -1).length - 1, id);
        }
        NodeList all = picture.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
          Element element = (Element) all.item(i);
          assertFalse(element.hasAttribute("style"), svg.group());
          assertTrue(
              Set.of("title", "desc", "path", "rect", "text").contains(element.getTagName()),
              element.getTagName());
        }
      }
      assertTrue(charts >= 10, path + ": " + charts);
      assertFalse(page.contains("<style"));
      assertFalse(page.contains(" style="));
    }
    String json = page("data/trends.json").replaceAll("\\s", "");
    assertTrue(json.contains("\"years\":[2020,2021,2022,2023,2024]"));
    assertTrue(
        json.contains("\"unit\":\"件\",\"values\":[55,61,61,null,1266]"), "a gap is null, not 0");
  }

  @Test
  void nothingButZerosIsToldAndNotDrawn() throws IOException {
    layOut();
    build("2025-03-31");
    String page = page("statistics/index.html");
    Matcher svg = SVG.matcher(page);
    while (svg.find()) {
      assertTrue(svg.group().matches("(?s).*class=\"value\"[^>]*>[^<]*[1-9].*"), svg.group());
    }
    assertTrue(page.contains("各年都是0，不画图。"), page);
  }

  @Test
  void oneYearAloneIsNotCompared() throws IOException {
    Tree.copy(Path.of("content"), folder.resolve("content"));
    build("2022-03-31");
    assertFalse(page("annual-reports/2021/index.html").contains("历年比较"));
    assertFalse(page("annual-reports/2021/index.html").contains("<svg"));
    assertFalse(page("statistics/index.html").contains("<svg"));
    assertTrue(page("data/trends.csv").contains("applications.newReceived.total"));
    assertFalse(page("data/trends.csv").contains(",2022,"));
  }

  @Test
  void aYearThatIsNotOverIsNotCompared() throws IOException {
    layOut();
    Files.createDirectories(folder.resolve("content/ledgers"));
    Files.writeString(
        folder.resolve("content/ledgers/applications-2025.csv"),
        "编号,收到日期,申请渠道,申请人类别,办结日期,办理结果\n2025-1,2025-01-06,letter,naturalPerson,,\n");
    build("2025-03-31");
    assertFalse(page("data/trends.csv").contains(",2025,"));
    assertFalse(page("statistics/index.html").contains("2025年</th>"));
  }
}
