package org.gongkai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gongkai.diag.Code;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The command line: arguments, exit status, languages, formats, what is refused. */
class CliTest {

  @TempDir Path folder;

  @BeforeEach
  void layOut() throws IOException {
    Tree.copy(Case.RESOURCES.resolve("base/news"), folder.resolve("content"));
    write("content/news/a.md", "---\ntitle: 通知\npublishedOn: 2021-03-12\n---\n");
  }

  private void write(String path, String text) throws IOException {
    Files.createDirectories(folder.resolve(path).getParent());
    Files.writeString(folder.resolve(path), text);
  }

  private Program.Result run(String... args) {
    return Program.in(folder).run(args);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          biuld            | there is no command biuld; did you mean build?   | 没有命令 biuld，是不是 build？
          xyz              | there is no command xyz                          | 没有命令 xyz
          --hlep           | there is no option --hlep; did you mean --help?  | 没有选项 --hlep，是不是 --help？
          build --outptu x | there is no option --outptu; did you mean --output? | 没有选项 --outptu，是不是 --output？
          check --output x | there is no option --output | 没有选项 --output
          build x          | one argument too many: x                         | 多余的参数 x
          build --today    | --today lacks its value                          | --today 后面缺少值
          build --today 2021-1-2   | --today cannot be “2021-1-2”; write 2021-12-02 | --today 不能是“2021-1-2”，可以写：2021-12-02
          build --today 2021-02-30 | --today cannot be “2021-02-30”; write 2021-12-02 | --today 不能是“2021-02-30”，可以写：2021-12-02
          build --today today      | --today cannot be “today”; write 2021-12-02 | --today 不能是“today”，可以写：2021-12-02
          build --as-of 2021-6-30  | --as-of cannot be “2021-6-30”; write 2021-12-02 | --as-of 不能是“2021-6-30”，可以写：2021-12-02
          build --as-of 2021-06-30 --drafts | options --as-of and --drafts cannot be used together | 选项 --as-of 和 --drafts 不能一起用
          check --as-of 2021-06-30 | there is no option --as-of | 没有选项 --as-of
          build --format xml       | --format cannot be “xml”; write text, json, sarif | --format 不能是“xml”，可以写：text, json, sarif
          build --strict --strict  | --strict is given more than once | --strict 写了不止一次
          build --content nowhere  | there is no content folder nowhere. Run in a folder with content/, or name one with --content. | 没有内容文件夹 nowhere。请在有 content/ 的文件夹里运行，或用 --content 指定。
          build --templates nowhere | there is no templates folder nowhere | 没有模板文件夹 nowhere
          explain date-invlaid     | there is no problem code date-invlaid; did you mean date-invalid? | 没有问题代码 date-invlaid，是不是 date-invalid？
          """)
  void wrongCallsAreExplained(String call, String en, String zh) {
    String command = call.matches("(build|check|explain) .*") ? call.split(" ")[0] + " " : "";
    String[] args = call.split(" ");
    assertWrong(en, "usage: gongkai " + command + "--help", "en_US.UTF-8", args);
    assertWrong(zh, "用法见：gongkai " + command + "--help", "zh_CN.UTF-8", args);
  }

  private void assertWrong(String said, String see, String locale, String... args) {
    try {
      Files.deleteIfExists(folder.resolve("content/site.yaml"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    Program.Result result = Program.in(folder).with(Map.of("LANG", locale)).run(args);
    assertEquals("gongkai: " + said + "\n" + see + "\n", result.err());
    assertEquals(2, result.status());
    assertEquals("", result.out());
  }

  @Test
  void unknownLanguageIsRefused() {
    for (String command : List.of("build", "check", "explain")) {
      Program.Result result = run(command, "--lang", "fr");
      assertEquals(2, result.status());
      assertTrue(result.err().contains("--lang"), result.err());
      assertFalse(Files.exists(folder.resolve("site")));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "build", "check", "explain"})
  void helpHasTheSameStructureInBothLanguages(String command) {
    List<String> call = command.isEmpty() ? List.of("--help") : List.of(command, "--help");
    String zh = help("zh_CN.UTF-8", call);
    String en = help("en_US.UTF-8", call);
    assertEquals(names(en), names(zh));
    assertFalse(names(en).isEmpty());
    assertTrue(zh.codePoints().anyMatch(Character::isIdeographic), zh);
    assertFalse(en.codePoints().anyMatch(Character::isIdeographic), en);
    assertFalse((zh + en).contains("cli."), zh + en);
  }

  private String help(String locale, List<String> call) {
    Program.Result result =
        Program.in(folder.resolve("nowhere"))
            .with(Map.of("LANG", locale))
            .run(call.toArray(String[]::new));
    assertEquals(0, result.status());
    assertEquals("", result.err());
    return result.out();
  }

  /** What stands at the beginning of the lines of options and commands. */
  private static List<String> names(String help) {
    return help.lines()
        .filter(line -> line.matches(" {2,6}(-|[a-z]).*"))
        .map(line -> line.strip().replaceFirst("  .*", ""))
        .filter(name -> name.matches("[-a-z].*"))
        .map(name -> name.split("[ =]")[0])
        .toList();
  }

  @Test
  void withoutACommandTheUsageIsShown() {
    Program.Result result = run();
    assertEquals(2, result.status());
    assertTrue(result.out().contains("gongkai"), result.out());
    assertEquals(0, run("--version").status());
    assertTrue(run("--version").out().startsWith("gongkai "));
  }

  @ParameterizedTest
  @EnumSource(Code.class)
  void everyCodeIsExplained(Code code) {
    for (String lang : List.of("zh", "en")) {
      Program.Result result = run("explain", code.id(), "--lang", lang);
      assertEquals(0, result.status());
      assertTrue(result.out().startsWith(code.id() + " ("), result.out());
      assertEquals(
          4,
          result.out().lines().filter(l -> l.isEmpty()).count() - 1,
          "sections: " + result.out());
      assertFalse(result.out().matches("(?s).*(\\{\\d\\}|\\[\\[[ :;；。]).*"), result.out());
      assertEquals(result.out(), run("explain", "[" + code.id() + "]", "--lang", lang).out());
    }
  }

  @Test
  void explainListsAllCodes() {
    List<String> lines = run("explain").out().lines().toList();
    assertEquals(Code.values().length, lines.size());
    for (int i = 0; i < lines.size(); i++) {
      assertTrue(lines.get(i).startsWith(Code.values()[i].id() + "  "), lines.get(i));
    }
  }

  @Test
  void formatsForProgramsAreJsonAndNothingElse() throws IOException {
    write("content/news/b.md", "---\ntitle: 通知\npublishedOn: 2021-02-30\n---\n\n# 甲\n");
    Program.Result json = run("check", "--format", "json");
    assertEquals(1, json.status());
    JsonNode all = new ObjectMapper().readTree(json.out());
    assertEquals(1, all.get("errors").asInt());
    assertEquals(1, all.get("warnings").asInt());
    JsonNode first = all.get("problems").get(0);
    assertEquals("date-invalid", first.get("code").asString());
    assertEquals("content/news/b.md", first.get("path").asString());
    assertEquals(3, first.get("line").asInt());
    assertEquals(14, first.get("column").asInt());
    assertTrue(json.err().contains("问题：错误 1 个，警告 1 个"), json.err());

    Program.Result sarif = run("build", "--format", "sarif", "--lang", "en");
    assertEquals(1, sarif.status());
    JsonNode runs = new ObjectMapper().readTree(sarif.out()).get("runs").get(0);
    assertEquals(2, runs.get("results").size());
    assertEquals("date-invalid", runs.get("results").get(0).get("ruleId").asString());
    assertEquals("en", runs.get("language").asString());
  }

  @Test
  void noProblemsAreAnEmptyList() {
    JsonNode all = new ObjectMapper().readTree(run("check", "--format", "json").out());
    assertEquals(0, all.get("problems").size());
    assertEquals(0, all.get("errors").asInt());
  }

  @Test
  void languageIsAskedForElseTheSitesElseTheEnvironments() throws IOException {
    Program zh = Program.in(folder).with(Map.of("LANG", "zh_CN.UTF-8"));
    Program en = Program.in(folder).with(Map.of("LANG", "en_US.UTF-8", "LC_ALL", ""));
    assertTrue(en.run("check").out().contains("文章 1"), "the site's");
    assertTrue(en.run("check", "--lang", "en").out().contains("article 1"), "asked for");
    assertTrue(en.run("check", "--lang=en").out().contains("article 1"), "asked for");
    assertTrue(en.run("build", "--nothing").err().contains("没有选项"), "the site's, when misused");
    String site = Files.readString(folder.resolve("content/site.yaml"));
    write("content/site.yaml", site.replace("language: zh", "language: en"));
    assertTrue(zh.run("check").out().contains("article 1"), "the site's");
    assertTrue(zh.run("check", "--lang", "zh").out().contains("文章 1"), "asked for");
    Files.delete(folder.resolve("content/site.yaml"));
    assertTrue(zh.run("check").out().contains("没有 site.yaml"), "the environment's");
    assertTrue(en.run("check").out().contains("has no site.yaml"), "the environment's");
    Program both = Program.in(folder).with(Map.of("LANG", "zh_CN.UTF-8", "LC_ALL", "C.UTF-8"));
    assertTrue(both.run("check").out().contains("has no site.yaml"), "LC_ALL before LANG");
    Program none = Program.in(folder).with(Map.of());
    assertTrue(none.run("check").out().contains("has no site.yaml"), "English by default");
  }

  @Test
  void todayIsTheDayInTheSitesTimeZone() throws IOException {
    write("content/news/b.md", "---\ntitle: 明天\npublishedOn: 2022-04-01\n---\n");
    Program before = Program.in(folder).with(Instant.parse("2022-03-31T15:59:59Z"));
    Program after = Program.in(folder).with(Instant.parse("2022-03-31T16:00:00Z"));
    assertTrue(before.run("check").out().contains("文章 1（按 2022-03-31 编译）"));
    assertTrue(after.run("check").out().contains("文章 2（按 2022-04-01 编译）"));
    String site = Files.readString(folder.resolve("content/site.yaml"));
    write("content/site.yaml", "timeZone: Pacific/Kiritimati\n" + site);
    assertTrue(before.run("check").out().contains("文章 2（按 2022-04-01 编译）"));
  }

  @Test
  void checkWritesNothing() throws IOException {
    Map<String, byte[]> before = Tree.read(folder);
    assertEquals(0, run("check").status());
    Tree.assertSame(before, Tree.read(folder), "folder");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "content",
        "content/news",
        ".",
        "repository",
        "full",
        "file.txt",
        "link",
        "repository/.git/x"
      })
  void outputsWhereSomethingWouldGetLostAreRefused(String output) throws IOException {
    write("repository/.git/HEAD", "ref");
    write("full/mine.txt", "mine");
    write("file.txt", "mine");
    Files.createSymbolicLink(folder.resolve("link"), folder.resolve("full"));
    Map<String, byte[]> before = Tree.read(folder.resolve("full"));
    for (String lang : List.of("zh", "en")) {
      Program.Result result = run("build", "--output", output, "--lang", lang);
      assertEquals(2, result.status(), result.out() + result.err());
      String said = lang.equals("zh") ? "输出" : "the output ";
      assertTrue(result.err().contains(said), result.err());
    }
    Tree.assertSame(before, Tree.read(folder.resolve("full")), "full");
    assertFalse(Files.exists(folder.resolve("content/index.html")));
    assertFalse(Files.exists(folder.resolve("index.html")));
  }

  @Test
  void aSecondBuildAtTheSameTimeIsRefused() throws IOException {
    Path side = Files.createDirectory(folder.resolve(".site.gongkai"));
    try (FileChannel channel =
            FileChannel.open(
                side.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assertTrue(lock.isValid());
      Program.Result result = run("build", "--lang", "en");
      assertEquals(2, result.status());
      assertTrue(result.err().contains("another build"), result.err());
    }
    assertEquals(0, run("build").status());
    assertFalse(Files.exists(side));
  }

  @Test
  void whatKeepsAnEmptyFolderInGitStays() throws IOException {
    write("site/.gitignore", "*\n!.gitignore\n");
    assertEquals(0, run("build").status());
    assertEquals("*\n!.gitignore\n", Files.readString(folder.resolve("site/.gitignore")));
    write("content/news/b.md", "---\ntitle: 新\npublishedOn: 2021-03-12\n---\n");
    assertEquals(0, run("build").status());
    assertEquals("*\n!.gitignore\n", Files.readString(folder.resolve("site/.gitignore")));
  }

  @Test
  void whatIsNoLongerInTheContentIsGone() throws IOException {
    write("content/news/b.md", "---\ntitle: 新\npublishedOn: 2021-03-12\n---\n");
    assertEquals(0, run("build").status());
    Files.delete(folder.resolve("content/news/b.md"));
    String out = run("build", "--lang", "en").out();
    assertTrue(out.contains(", 3 removed"), out);
    assertFalse(Files.exists(folder.resolve("site/news/b")));
  }

  @Test
  void aMachineAtFaultIsStatusThree() throws IOException {
    write(".site.gongkai", "a file where the build wants a folder");
    for (String lang : List.of("zh", "en")) {
      Program.Result result = run("build", "--lang", lang);
      assertEquals(3, result.status(), result.err());
      assertTrue(result.err().startsWith("gongkai: "), result.err());
      assertFalse(result.err().contains("Exception"), result.err());
      assertEquals("", result.out());
    }
  }

  @Test
  void aDefectOfTheProgramIsStatusThreeToo() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings broken =
        new Surroundings(
            InputStream.nullInputStream(),
            new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            () -> Instant.EPOCH,
            () -> {
              throw new IllegalStateException("the clock stands still");
            },
            Map.of(),
            folder,
            1,
            new Surroundings.Program("java", "gongkai.jar"));
    assertEquals(3, Cli.run(new String[] {"build", "--lang", "en"}, broken));
    String said = err.toString(StandardCharsets.UTF_8);
    assertTrue(said.startsWith("gongkai: this is a defect of the program"), said);
    assertTrue(said.contains("the clock stands still"), said);
  }
}
