package org.gongkai.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;

/** The published examples of CommonMark: which of them we mean to render otherwise, and why. */
class CommonMarkTest {

  /** Numbers of examples by the reason for which ours differ; heading ids are left out. */
  private static final Map<String, List<Integer>> DIFFERENT =
      Map.of(
          "raw HTML that is not on our list is removed",
          List.of(
              21, 31, 148, 159, 162, 163, 169, 187, 201, 344, 476, 477, 491, 524, 536, 613, 614,
              615, 616, 617, 623, 630, 631, 642, 643),
          "attributes that are not on our list are removed",
          List.of(152, 153, 154, 164),
          "raw HTML must be whole and balanced",
          List.of(150, 151, 155, 156, 157, 158, 165, 174, 175, 184, 494),
          "an inline element does not hold blocks, a table holds nothing but rows",
          List.of(167, 191),
          "active elements are removed",
          List.of(170, 171, 172, 173, 176, 178, 475),
          "comments, declarations, CDATA and processing instructions are not published",
          List.of(177, 179, 180, 181, 182, 183, 308, 309, 625, 626, 627, 628, 629),
          "a bare address becomes a link",
          List.of(602, 606, 608, 611, 612));

  private final List<Example> examples = ExampleReader.readExamples(TestResources.getSpec());

  @Test
  void pairsEmphasisAsPublished() {
    Parser parser = Markdown.parser(List.of());
    HtmlRenderer renderer =
        HtmlRenderer.builder()
            .percentEncodeUrls(true)
            .extensions(List.of(StrikethroughExtension.create()))
            .build();
    assertEquals(652, examples.size());
    for (Example example : examples) {
      String html = renderer.render(parser.parse(source(example)));
      assertEquals(tabs(example.getHtml()), html, example::toString);
    }
  }

  @Test
  void rendersAsPublishedButForTheListed() {
    TreeSet<Integer> listed = new TreeSet<>();
    DIFFERENT.values().forEach(listed::addAll);
    TreeMap<Integer, String> different = new TreeMap<>();
    for (int i = 0; i < examples.size(); i++) {
      String html = Rendered.of(source(examples.get(i))).html();
      if (!withoutIds(html).equals(tabs(examples.get(i).getHtml()))) {
        different.put(i + 1, html);
      }
    }
    assertEquals(listed, different.navigableKeySet(), () -> different.toString());
  }

  @Test
  void readsTheSameWithAnyLineEnd() {
    List<String> sources = new ArrayList<>();
    examples.forEach(example -> sources.add(source(example)));
    for (String source : sources) {
      String expected = Rendered.of(source).html();
      for (String end : Arrays.asList("\r\n", "\r")) {
        assertEquals(expected, Rendered.of(source.replace("\n", end)).html(), source);
      }
    }
  }

  private static String source(Example example) {
    return tabs(example.getSource());
  }

  private static String tabs(String text) {
    return text.replace('→', '\t');
  }

  private static String withoutIds(String html) {
    return html.replaceAll("(<h[1-6]) id=\"[^\"]*\"", "$1");
  }
}
