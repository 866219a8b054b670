package org.gongkai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A document as large as allowed, full of broken links: the answer takes seconds all the same. */
class ManyBrokenLinksTest {

  private static final int HEADINGS = 40_000;
  private static final int LINKS = 4_900;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"link-fragment, [x](#%d)", "link-broken, [x](%d.md)"})
  void takeSeconds(String code, String link) {
    assertTimeout(Duration.ofSeconds(20), () -> assertProblems(code, link + "\n"));
  }

  private void assertProblems(String code, String link) throws IOException {
    String heading = "\n## 第%05d条\n";
    Tree.copy(Case.RESOURCES.resolve("base/news"), folder.resolve("content"));
    String text =
        "---\ntitle: 通知\npublishedOn: 2021-03-12\n---\n\n"
            + IntStream.range(0, LINKS).mapToObj(link::formatted).collect(Collectors.joining())
            + IntStream.range(0, HEADINGS)
                .mapToObj(heading::formatted)
                .collect(Collectors.joining());
    Files.createDirectories(folder.resolve("content/news"));
    Files.writeString(folder.resolve("content/news/a.md"), text);
    String out = Program.in(folder).run("check", "--lang", "en").out();
    assertEquals(LINKS, out.lines().filter(line -> line.endsWith("[" + code + "]")).count());
  }
}
