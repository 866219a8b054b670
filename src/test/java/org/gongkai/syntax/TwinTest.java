package org.gongkai.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.internal.util.Escaping;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.gongkai.diag.Problem;
import org.gongkai.model.Body;
import org.junit.jupiter.api.Test;

/**
 * A text's Markdown twin, read again, is the same text; and says nothing that the page does not.
 */
class TwinTest {

  /** Examples in which removed HTML leaves nothing but blanks, or a block of its own. */
  private static final Set<Integer> DIFFERENT =
      Set.of(
          162, 163, 177, 187, 524, 536, 613, 614, 615, 616, 617, 623, 625, 627, 628, 629, 630, 631,
          642, 643);

  private static String twin(Rendered text) {
    List<Body.Link> links = text.body().links();
    return text.body()
        .twin()
        .markdown(
            link ->
                Escaping.percentEncodeUrl(links.get(link).destination())
                    .replace("(", "%28")
                    .replace(")", "%29")
                    .replace(" ", "%20"));
  }

  private static String readAgain(String markdown) {
    return plain(Rendered.of(markdown).html());
  }

  /** Without what is only layout; parentheses in addresses are percent codes in the twin. */
  private static String plain(String html) {
    return Pattern.compile("&#([0-9]+);")
        .matcher(html.replace("%28", "(").replace("%29", ")"))
        .replaceAll(
            code -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(code.group(1)))))
        .replaceAll("\n+", "\n");
  }

  @Test
  void cutAtHeadingsOfItsOwn() {
    Rendered text =
        Rendered.of("前\n\n## 一\n\n甲 [a](/x/)\n\n> ## 二\n\n```\n## 三\n```\n\n## 四\n\n乙\n");
    assertEquals(3, text.body().headings().size());
    assertEquals(
        List.of("前\n\n", "## 一\n\n甲 [a](/x/)\n\n> ## 二\n\n```\n## 三\n```\n\n", "## 四\n\n乙"),
        text.body().twin().cut(Set.of(0, 1, 2), link -> "/x/"));
  }

  @Test
  void readAgainIsTheSame() {
    List<Example> examples = ExampleReader.readExamples(TestResources.getSpec());
    TreeMap<Integer, String> different = new TreeMap<>();
    for (int i = 0; i < examples.size(); i++) {
      Rendered text = Rendered.of(examples.get(i).getSource().replace('→', '\t'));
      String twin = twin(text);
      if (text.problems().stream().noneMatch(Problem::isError)
          && !plain(text.html()).strip().equals(readAgain(twin).strip())) {
        different.put(i + 1, text.html() + "→" + twin);
      }
    }
    assertEquals(DIFFERENT, different.keySet(), different::toString);
  }

  @Test
  void readAgainTheSampleIsTheSame() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("content"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        String text = Files.readString(file);
        Rendered body = Rendered.of(text.substring(text.indexOf("\n---", 4) + 5));
        String twin = twin(body);
        if (body.body().numbers().isEmpty()) {
          assertEquals(plain(body.html()).strip(), readAgain(twin).strip(), file.toString());
        }
      }
    }
  }

  @Test
  void leavesOutWhatThePageDoesNotShow() {
    assertEquals(
        "甲 \n\n[乙](http://a.cn/)\n\n![图 \\[1\\]](b.png)",
        twin(
            Rendered.of(
                "<!-- 内部意见 -->\n甲<!-- 待定 --> {{ a.b }}\n\n[乙][b]\n\n[b]: http://a.cn/ \"\"\n"
                    + "[//]: # (内部)\n[^n]: 无人引用\n\n![图 [1]](b.png)\n")));
  }

  @Test
  void plainTextLeavesOutNotesThatNobodyRefersTo() {
    Rendered text = Rendered.of("甲[^a]\n\n[^a]: 有人引用\n[^n]: 内部意见\n");
    assertEquals("甲 有人引用", text.body().plain().replaceAll("\\s+", " "));
  }
}
