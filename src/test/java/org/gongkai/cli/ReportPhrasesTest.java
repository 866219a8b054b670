package org.gongkai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Phrases of annual reports, a paragraph each of one report, made up for the sample's tables. What
 * is true, or cannot be compared, is no problem; each number that is altered is exactly one.
 *
 * <p>The files have a phrase a line, and behind bars what is altered in it, and to what.
 */
class ReportPhrasesTest {

  private static final Pattern FOUND =
      Pattern.compile(
          "content/annual-reports/2021\\.md:(\\d+):.*\\[report-(?:prose|growth|rate|rate-base)\\]$");
  private static final Path PHRASES = Path.of("src/test/resources/org/gongkai/report/phrases");

  @TempDir Path folder;
  private String front;

  private void layOut(String name) throws IOException {
    Path content = folder.resolve("content");
    Files.createDirectories(content.resolve("annual-reports"));
    Files.createDirectories(content.resolve("ledgers"));
    String site = Files.readString(Case.RESOURCES.resolve("base/report/site.yaml"));
    Files.writeString(content.resolve("site.yaml"), site.replace("某市人民政府办公室", "周口市人民政府办公室"));
    String sample = Files.readString(Path.of("content/annual-reports/2021.md"));
    front = sample.substring(0, sample.indexOf("\n---\n") + 5);
    front = front.replaceFirst("(?s)rates:\n.*?\nproactive:", "proactive:");
    switch (name) {
      case "decisions" -> {
        replace("review: [0, 0, 0, 0, 0]", "review: [1, 0, 0, 0, 1]");
        replace("litigationDirect: [0, 0, 0, 0, 0]", "litigationDirect: [1, 0, 0, 1, 2]");
        replace("licensing: [0]", "licensing: [1]");
        replace("penalty: [0]", "penalty: [2]");
      }
      case "submissions" -> {
        String ledger = "ledgers/submissions-2021.csv";
        Files.copy(Path.of("content", ledger), content.resolve(ledger));
      }
      case "ledgers" -> {
        for (String ledger : List.of("applications-2021.csv", "consultations-2021.csv")) {
          Files.copy(Path.of("content/ledgers", ledger), content.resolve("ledgers/" + ledger));
        }
      }
      case "last-year" -> {
        replace("baseYear: true\n", "");
        String last =
            front
                .replace("2021年", "2020年")
                .replace("year: 2021", "year: 2020")
                .replace("publishedOn: 2022", "publishedOn: 2021")
                .replace("[48, 0, 5, 1, 6, 1, 61]", "[37, 0, 5, 1, 6, 1, 50]")
                .replace("[47, 0, 5, 1, 6, 0, 59]", "[37, 0, 5, 1, 6, 1, 50]")
                .replace("carriedOut: [1, 0, 0, 0, 0, 1, 2]", "carriedOut: [0, 0, 0, 0, 0, 0, 0]");
        Files.writeString(content.resolve("annual-reports/2020.md"), last + body(List.of("无。")));
      }
      default -> {}
    }
  }

  private void replace(String typed, String other) {
    if (!front.contains(typed)) {
      throw new IllegalArgumentException(typed);
    }
    front = front.replace(typed, other);
  }

  private static String body(List<String> paragraphs) {
    return "\n## 一、总体情况\n\n"
        + String.join("\n\n", paragraphs)
        + "\n\n## 五、存在的主要问题及改进情况\n\n无。\n\n## 六、其他需要报告的事项\n\n处理费见上文。\n";
  }

  /** The problems of each phrase that has some. */
  private Map<String, List<String>> found(List<String> phrases) throws IOException {
    Path file = folder.resolve("content/annual-reports/2021.md");
    String text = front + body(phrases);
    Files.writeString(file, text);
    List<String> lines = text.lines().toList();
    Map<String, List<String>> found = new TreeMap<>();
    Program.Result result =
        Program.in(folder).run("check", "--lang", "zh", "--today", "2022-03-31");
    for (String line : result.out().lines().toList()) {
      Matcher problem = FOUND.matcher(line);
      if (problem.matches()) {
        String phrase = lines.get(Integer.parseInt(problem.group(1)) - 1);
        found.computeIfAbsent(phrase, p -> new ArrayList<>()).add(line);
      }
    }
    return found;
  }

  private static List<String> altered(List<String> parts) {
    List<String> altered = new ArrayList<>();
    for (int i = 1; i + 1 < parts.size(); i += 2) {
      if (!parts.get(0).contains(parts.get(i))) {
        throw new IllegalArgumentException(parts.get(i));
      }
      altered.add(parts.get(0).replace(parts.get(i), parts.get(i + 1)));
    }
    return altered;
  }

  @ParameterizedTest
  @ValueSource(strings = {"tables", "decisions", "submissions", "ledgers", "last-year"})
  void whatIsTrueIsNoProblemWhatIsAlteredIsOne(String name) throws IOException {
    layOut(name);
    List<List<String>> all =
        Files.readAllLines(PHRASES.resolve(name + ".txt")).stream()
            .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
            .toList();
    assertEquals(Map.of(), found(all.stream().map(parts -> parts.get(0)).toList()));
    List<String> altered = all.stream().flatMap(parts -> altered(parts).stream()).toList();
    Map<String, List<String>> found = found(altered);
    List<String> others =
        altered.stream()
            .filter(phrase -> found.getOrDefault(phrase, List.of()).size() != 1)
            .map(phrase -> phrase + " " + found.getOrDefault(phrase, List.of()))
            .toList();
    assertEquals("", String.join("\n", others));
  }
}
