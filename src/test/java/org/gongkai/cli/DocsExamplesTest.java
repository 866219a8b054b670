package org.gongkai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.parser.Parser;
import org.gongkai.diag.Lang;
import org.gongkai.diag.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What the manuals show is true. A fenced block whose info string names a path below {@code
 * content/} is a whole file; the whole files of one manual make one site.
 */
class DocsExamplesTest {

  private static final Path README = Path.of("README.md");
  private static final Path EDITORS = Path.of("docs/editors.zh.md");
  private static final Path KINDS = Path.of("docs/kinds.md");

  @TempDir Path folder;

  /** What a call gave. */
  private record Ran(int status, String out) {}

  private Ran run(String... args) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    Instant now = Instant.parse("2026-01-15T02:00:00Z");
    Surroundings surroundings =
        new Surroundings(
            InputStream.nullInputStream(),
            out,
            out,
            false,
            () -> now,
            () -> 0,
            Map.of(),
            folder,
            2,
            new Surroundings.Program("java", "gongkai.jar"));
    int status = Cli.run(args, surroundings);
    return new Ran(status, bytes.toString(StandardCharsets.UTF_8));
  }

  private Map<String, String> write(Path manual) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    Parser.builder()
        .build()
        .parse(Files.readString(manual, StandardCharsets.UTF_8))
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(FencedCodeBlock block) {
                String[] info = block.getInfo().split(" ", 2);
                if (info.length == 2 && info[1].startsWith("content/")) {
                  assertFalse(files.containsKey(info[1]), "twice in " + manual + ": " + info[1]);
                  files.put(info[1], block.getLiteral());
                }
              }
            });
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
    }
    return files;
  }

  /** Edits one of the written files as a hasty editor would. */
  private void spoil(String file, String right, String wrong) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path, StandardCharsets.UTF_8);
    assertTrue(text.contains(right), file + " has no " + right);
    Files.writeString(path, text.replace(right, wrong), StandardCharsets.UTF_8);
  }

  private String assertBuilds() {
    Ran ran = run("build", "--strict");
    assertEquals(Cli.FINE, ran.status(), ran.out());
    assertTrue(ran.out().contains("错误 0 个，警告 0 个"), ran.out());
    return ran.out();
  }

  /** The problems as printed stand in the manual word for word. */
  private void assertTold(Path manual) throws IOException {
    Ran ran = run("check");
    assertEquals(Cli.PROBLEMS, ran.status(), ran.out());
    String problems = ran.out().substring(0, ran.out().indexOf("\n文档 ") + 1);
    assertTrue(
        Files.readString(manual, StandardCharsets.UTF_8).contains("```text\n" + problems + "```"),
        manual + " does not show\n" + problems);
  }

  @Test
  void theSmallestSiteOfTheReadmeBuilds() throws IOException {
    assertEquals(2, write(README).size());
    assertBuilds();
  }

  @Test
  void theReadmeShowsRealProblems() throws IOException {
    write(README);
    spoil("content/news/hello.md", "title:", "titel:");
    spoil("content/news/hello.md", "2021-03-12", "2021-13-12");
    assertTold(README);
  }

  @Test
  void theEditorsGuideIsASiteThatBuilds() throws IOException {
    assertTrue(write(EDITORS).size() >= 6);
    String documents = assertBuilds().lines().findFirst().orElseThrow();
    assertTrue(Files.readString(EDITORS, StandardCharsets.UTF_8).contains(documents), documents);
  }

  @Test
  void theEditorsGuideShowsRealProblems() throws IOException {
    write(EDITORS);
    spoil("content/policies/2021/zzb-12.md", "示政办〔2021〕12号", "示政办[2021]012号");
    spoil("content/policies/2021/zzb-12.md", "category: normative", "category: 规范性文件");
    assertTold(EDITORS);
  }

  @Test
  void theManualOfKindsIsASiteThatBuilds() throws IOException {
    assertEquals(3, write(KINDS).size());
    String out = assertBuilds();
    assertTrue(out.contains("中标结果 1") && out.contains("采购公告 1"), out);
  }

  @Test
  void theManualOfKindsShowsRealProblems() throws IOException {
    write(KINDS);
    spoil("content/tenders/road.md", "budget: 320.50", "budget: 320.50万元");
    spoil("content/tenders/road.md", "2021-03-29", "2021-03-15");
    assertTold(KINDS);
  }

  @Test
  void everyCommandAndOptionIsInTheReadme() throws IOException {
    String readme = Files.readString(README, StandardCharsets.UTF_8);
    CommandLine root = new CommandLine(Commands.spec(new Messages(Lang.EN)));
    root.getCommandSpec().options().forEach(option -> assertDescribed(option, readme));
    for (Map.Entry<String, CommandLine> command : root.getSubcommands().entrySet()) {
      assertTrue(readme.contains("| `gongkai " + command.getKey()), command.getKey());
      command.getValue().getCommandSpec().options().forEach(o -> assertDescribed(o, readme));
    }
  }

  @Test
  void everyCommandOfPublishIsInItsManual() throws IOException {
    String manual = Files.readString(Path.of("docs/publish.md"), StandardCharsets.UTF_8);
    CommandLine root = new CommandLine(Commands.spec(new Messages(Lang.EN)));
    CommandLine publish = root.getSubcommands().get("publish");
    for (Map.Entry<String, CommandLine> command : publish.getSubcommands().entrySet()) {
      assertTrue(manual.contains("`gongkai publish " + command.getKey()), command.getKey());
      command.getValue().getCommandSpec().options().forEach(o -> assertDescribed(o, manual));
    }
  }

  /** The files for hosts call the program as it can be called. */
  @ParameterizedTest
  @ValueSource(strings = {"github-pages", "gitlab-ci", "gitee-go"})
  void theCommandsForHostsWork(String host) throws IOException {
    write(README);
    String text = Files.readString(Path.of("docs/ci", host + ".yml"), StandardCharsets.UTF_8);
    assertTrue(new YAMLMapper().readTree(text).size() >= 4, host);
    List<String> calls =
        Pattern.compile("java -jar gongkai\\.jar (.+)")
            .matcher(text)
            .results()
            .map(call -> call.group(1))
            .toList();
    assertEquals(2, calls.size(), host);
    for (String call : calls) {
      assertEquals(Cli.FINE, run(call.split(" ")).status(), call);
    }
    assertTrue(Files.exists(folder.resolve(host.equals("gitlab-ci") ? "public" : "site")), host);
  }

  private static void assertDescribed(OptionSpec option, String readme) {
    String label = option.arity().max() == 0 ? "" : " " + option.paramLabel();
    String shown = (option.longestName() + label).replace("|", "\\|");
    assertTrue(readme.contains("`" + shown + "`"), shown);
  }
}
