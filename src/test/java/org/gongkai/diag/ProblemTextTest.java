package org.gongkai.diag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTextTest {

  private static final ProblemText ZH = new ProblemText(new Messages(Lang.ZH));

  /** The position, and the lines with the excerpt, of a problem between the two marks «…». */
  private static String shown(String marked) {
    int start = marked.indexOf('«');
    int end = marked.indexOf('»') - 1;
    SourceText source = new SourceText("content/a.md", marked.replaceAll("[«»]", ""));
    String[] lines =
        ZH.print(List.of(Problem.of(Code.YAML_DOCUMENTS, source.place(start, end)))).split("\n");
    StringBuilder out = new StringBuilder(lines[0].replaceFirst(".*?:(\\d+:\\d+):.*", "$1"));
    for (int i = 1; i < lines.length - 1; i++) {
      out.append('\n').append(lines[i].replaceFirst("^ {8}", ""));
    }
    return out.toString();
  }

  @Test
  void printsAsTheDesignSays() {
    SourceText source =
        new SourceText(
            "content/policies/2021/zzb-12.md", "---\ntitle: 通知\n  writtenOn: 2021-13-02\n---\n");
    int at = source.text().indexOf("2021-13");
    Problem problem =
        Problem.of(
            Code.DATE_INVALID,
            source.place(at, at + 10),
            new Text("成文日期", "writtenOn"),
            "2021-13-02",
            new Text("年-月-日，例如 2021-12-02", "YYYY-MM-DD, such as 2021-12-02"));
    assertEquals(
        """
        content/policies/2021/zzb-12.md:3:14: error: 成文日期 2021-13-02 不是有效日期 [date-invalid]
                writtenOn: 2021-13-02
                           ^^^^^^^^^^
            提示：写成 年-月-日，例如 2021-12-02
        """,
        ZH.print(List.of(problem)));
  }

  @Test
  void printsNotesWithTheirPlaces() {
    SourceText source = new SourceText("content/a.md", "---\na: 1\na: 2\n---\n");
    Problem problem =
        Problem.of(Code.YAML_DUPLICATE_KEY, source.place(9, 10), "a")
            .with("note.first-here", source.place(4, 5));
    assertEquals(
        """
        content/a.md:3:1: error: the field “a” is given twice [yaml-duplicate-key]
                a: 2
                ^
            content/a.md:2:1: first given here
            hint: keep the line that is right and delete the other
        """,
        new ProblemText(new Messages(Lang.EN)).print(List.of(problem)));
  }

  @Test
  void printsNoExcerptWithoutText() {
    SourceText source = new SourceText("content/图.exe", "");
    String text = ZH.print(List.of(Problem.of(Code.FILE_SYMLINK, source.top())));
    assertEquals(2, text.lines().count());
    assertTrue(text.startsWith("content/图.exe:1:1: error: "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void knowsAllLineEnds(String end) {
    String text = String.join(end, "---", "", "标题: «通知»", "正文", "");
    assertEquals("3:5\n标题: 通知\n\u3000\u3000  ^^^^", shown(text));
    assertEquals("4:3\n正文\n\u3000\u3000^", shown(String.join(end, "1", "", "3", "正文«»", "")));
    assertEquals("5:1", shown(String.join(end, "1", "", "3", "正文", "«»")));
    assertEquals("2:1", shown(String.join(end, "1", "«»", "3")));
  }

  @Test
  void countsAPlaceInsideALineEndAsTheEndOfTheLine() {
    SourceText source = new SourceText("a", "ab\r\ncd");
    assertEquals(new LineColumn(1, 3, 0, 2), LineColumn.of(source, 3));
    assertEquals(new LineColumn(2, 1, 4, 6), LineColumn.of(source, 4));
    assertEquals(new LineColumn(2, 3, 4, 6), LineColumn.of(source, 99));
  }

  @Test
  void doesNotCountAByteOrderMark() {
    assertEquals("1:1\ntitle: x\n^^^^^", shown("\uFEFF«title»: x"));
    assertEquals("1:1\ntitle: x\n^^^^^", shown("«\uFEFFtitle»: x"));
  }

  @Test
  void putsTheCaretUnderFullWidthCharacters() {
    assertEquals("1:7\n字号：周政办[2021]12号\n" + "\u3000".repeat(6) + "^", shown("字号：周政办«[»2021]12号"));
    assertEquals("1:4\n字号：周政办\n\u3000\u3000\u3000^^^^", shown("字号：«周政»办"));
    assertEquals("1:3\nａ字。x\n\u3000\u3000^^^", shown("ａ字«。x»"));
  }

  @Test
  void countsEmojiAsOneCharacterOfTwoColumns() {
    assertEquals("1:3\n😀✅错误\n\u3000\u3000^^", shown("😀✅«错»误"));
    assertEquals("1:2\n𠮷野\n\u3000^^", shown("𠮷«野»"));
  }

  @Test
  void givesCombiningMarksNoColumn() {
    assertEquals("1:3\ne\u0301x\n ^", shown("e\u0301«x»"));
  }

  @Test
  void showsTabsAndControlCharacters() {
    assertEquals("2:2\ntitle: x\n^^^^^", shown("a:\n\t«title»: x"));
    assertEquals("2:1\n␉title: x\n^", shown("a:\n«\t»title: x"));
    assertEquals("1:3\na b␛c\n  ^", shown("a\t«b»\u001bc"));
    assertEquals("1:2\na\uFFFDb\n ^", shown("a«\u202e»b"));
    assertEquals("1:2\na\uFFFDb\n ^", shown("a«\u200b»b"));
  }

  @Test
  void marksTheFirstLineOfALongPlace() {
    assertEquals("1:4\na: 通知\n   ^^^^", shown("a: «通知\n附件»\n"));
  }

  @Test
  void putsTheCaretBehindTheLastCharacter() {
    assertEquals("1:3\n通知\n\u3000\u3000^", shown("通知«»\nx"));
  }

  @Test
  void showsAPieceOfALongLine() {
    String[] lines = shown("字".repeat(500) + "«错误»" + "字".repeat(500)).split("\n");
    assertEquals("1:501", lines[0]);
    assertEquals("…" + "字".repeat(17) + "错误" + "字".repeat(31) + "…", lines[1]);
    assertEquals(" " + "\u3000".repeat(17) + "^^^^", lines[2]);
    String[] first = shown("«" + "字".repeat(500) + "»").split("\n");
    assertEquals("字".repeat(50) + "…", first[1]);
    assertEquals("^".repeat(100), first[2]);
    String[] last = shown("x".repeat(500) + "«»").split("\n");
    assertEquals("…" + "x".repeat(33), last[1]);
    assertEquals(" ".repeat(34) + "^", last[2]);
  }

  @Test
  void neverSplitsACharacter() {
    String text = "😀".repeat(400) + "«x»" + "😀".repeat(400);
    String line = shown(text).split("\n")[1];
    assertTrue(line.codePoints().noneMatch(c -> c >= 0xd800 && c < 0xe000));
  }

  @Test
  void keepsAPileOfCombiningMarksShort() {
    assertTrue(shown("«a»" + "\u0301".repeat(100_000)).length() < 1_000);
  }

  @Test
  void printsManyProblemsOfALargeFileInReasonableTime() {
    SourceText lines = new SourceText("lines", "行内容\n".repeat(250_000));
    SourceText line = new SourceText("line", "字".repeat(1_000_000));
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      problems.add(
          Problem.of(Code.YAML_DOCUMENTS, lines.place(i * 50, i * 50 + 1))
              .with("note.first-here", lines.place(3, 4)));
      problems.add(Problem.of(Code.YAML_DOCUMENTS, line.place(i * 50, i * 50 + 1)));
    }
    problems.sort(Problem.ORDER);
    assertTimeout(Duration.ofSeconds(10), () -> ZH.print(problems));
  }
}
