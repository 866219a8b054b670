package org.gongkai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real pushes over the file protocol: what is taken and published, what is refused. */
class PushTest {

  @TempDir Path folder;

  @Test
  void theFirstPushIsLiveAndErrorsAreRefused() throws IOException {
    Office office = Office.in(folder);
    Office.Editor editor = office.editor("甲").commit("开始");
    Office.Ran first = editor.pushed();
    assertTrue(first.remote().contains("，甲，"), first.out());
    assertTrue(office.page("news/a").contains("通知"));
    String before = office.current();

    StringBuilder body = new StringBuilder(Office.document("坏"));
    for (int i = 0; i < 60; i++) {
      body.append("\n[甲](nowhere-").append(i).append(".md)\n");
    }
    editor.write("content/news/b.md", body.toString()).commit("坏");
    Office.Ran refused = editor.push("main");
    assertNotEquals(0, refused.status());
    String said = refused.remote();
    assertTrue(said.startsWith("content/news/b.md:6:5: error: "), said);
    assertTrue(said.contains("^^^^"), said);
    assertEquals(50, said.lines().filter(line -> line.contains(" [link-broken]")).count(), said);
    assertTrue(said.contains("\n另有 10 个问题没有列出"), said);
    assertTrue(said.contains("\n问题：错误 60 个，警告 0 个\n推送没有被接受"), said);
    assertEquals(before, office.current());
    assertFalse(office.server("log", "--format=%s", "main").out().contains("坏"));

    editor.write("content/news/b.md", Office.document("好")).commit("改好");
    Office.Ran good = editor.pushed();
    assertTrue(good.remote().contains("\n    + /news/b/\n"), good.out());
    assertTrue(good.remote().contains("页面：新增 1，"), good.out());
    assertTrue(office.page("news/b").contains("好"));
    assertEquals(List.of(before, office.current()), office.releases());
    assertUnchangedFilesAreShared(office, before);
  }

  private static void assertUnchangedFilesAreShared(Office office, String before)
      throws IOException {
    Path releases = office.www.resolve("releases");
    for (String same : List.of("news/a/index.json", "robots.txt")) {
      assertTrue(
          Files.isSameFile(
              releases.resolve(before).resolve(same),
              releases.resolve(office.current()).resolve(same)),
          same);
    }
    Object links =
        Files.getAttribute(
            releases.resolve(office.current()).resolve("news/b/index.html"), "unix:nlink");
    assertEquals(1, links);
  }

  @Test
  void historyAndTheBranchAreKept() throws IOException {
    Office office = Office.in(folder);
    Office.Editor editor = office.editor("a").commit("一");
    editor.write("content/news/b.md", Office.document("二")).commit("二").pushed();
    String before = office.current();

    Office.Ran deleted = editor.push(":main");
    assertNotEquals(0, deleted.status());
    assertTrue(deleted.remote().contains("main 是发布用的分支，不能删除"), deleted.out());
    assertEquals(0, editor.git("reset", "-q", "--hard", "HEAD~1").status());
    editor.write("content/news/c.md", Office.document("三")).commit("另一个二");
    Office.Ran behind = editor.push("main");
    assertTrue(behind.out().contains("[rejected]"), behind.out());
    Office.Ran rewritten = editor.push("--force", "main");
    assertNotEquals(0, rewritten.status());
    assertTrue(rewritten.remote().contains("它会抹去 main 分支上已经发布的历史"), rewritten.out());
    assertEquals(before, office.current());

    office.server("config", "gongkai.allowRewrite", "true");
    Office.Ran allowed = editor.push("--force", "main");
    assertEquals(0, allowed.status(), allowed.out());
    assertTrue(office.shows("news/c"));
    assertFalse(office.shows("news/b"));
    String kept = office.server("for-each-ref", "--format=%(subject)", "refs/gongkai/").out();
    assertEquals("二\n另一个二\n", kept);
    assertFalse(editor.git("ls-remote", "publish").out().contains("gongkai"), "hidden");
  }

  @Test
  void otherBranchesAndTagsAreTakenAndNotPublished() throws IOException {
    Office office = Office.in(folder);
    Office.Editor editor = office.editor("a").commit("一");
    editor.git("branch", "draft");
    Office.Ran draft = editor.push("draft");
    assertEquals(0, draft.status(), draft.out());
    assertTrue(draft.remote().contains("已收下分支 draft，但没有发布：网站只发布 main 分支"), draft.out());
    assertFalse(Files.exists(office.www.resolve("current")));

    editor.git("tag", "v1");
    Office.Ran both = editor.push("main", "draft:other", "v1");
    assertEquals(0, both.status(), both.out());
    assertTrue(both.remote().contains("已收下分支 other"), both.out());
    assertTrue(both.remote().contains("已收下标签 v1；标签不会发布"), both.out());
    assertTrue(both.remote().contains("已公开：版本 "), both.out());

    editor.write("content/news/b.md", "---\ntitle: 坏\n---\n").commit("坏");
    Office.Ran bad = editor.push("main", "main:draft");
    assertNotEquals(0, bad.status());
    assertEquals("一\n", office.server("log", "-1", "--format=%s", "draft").out(), "all or nothing");
    assertEquals(0, editor.push("main:draft").status(), "a draft may be faulty");
    assertEquals(0, editor.push(":draft", ":v1").status());
    assertEquals("一\n", office.server("log", "-1", "--format=%s", "main").out());
  }

  @Test
  void pushesAtOnceComeOneAfterTheOther() throws Exception {
    Office office = Office.in(folder);
    Office.Editor one = office.editor("a").commit("一");
    one.pushed();
    Office.Editor two = new Office.Editor(folder.resolve("b"));
    assertEquals(
        0, Office.run(folder, "git", "clone", "-q", "-o", "publish", "site.git", "b").status());

    one.write("content/news/b.md", Office.document("二")).commit("二");
    CompletableFuture<Office.Ran> first;
    CompletableFuture<Office.Ran> second;
    try (FileChannel channel =
            FileChannel.open(office.www.resolve("state/lock"), StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assertTrue(lock.isValid());
      first = one.pushing();
      while (!office.server("log", "-1", "--format=%s", "main").out().equals("二\n")) {
        Thread.sleep(50);
      }
      assertEquals(0, two.git("pull", "-q", "publish", "main").status());
      two.write("content/news/c.md", Office.document("三")).commit("三");
      second = two.pushing();
      while (!office.server("log", "-1", "--format=%s", "main").out().equals("三\n")) {
        Thread.sleep(50);
      }
    }
    Office.Ran a = first.get();
    Office.Ran b = second.get();
    assertEquals(0, a.status(), a.out());
    assertEquals(0, b.status(), b.out());
    assertTrue(a.remote().contains("另一次发布正在进行"), a.out());
    assertTrue(office.shows("news/b") && office.shows("news/c"));
    String said = a.remote() + b.remote();
    assertTrue(said.contains("已公开：版本 " + office.current()), said);
    assertEquals("三\n", office.server("log", "-1", "--format=%s", head(office)).out());

    two.write("content/news/d.md", Office.document("四")).commit("四");
    one.git("pull", "-q", "publish", "main");
    one.write("content/news/e.md", Office.document("五")).commit("五");
    CompletableFuture<Office.Ran> left = one.pushing();
    Office.Ran right = two.push("main");
    int won = (left.get().status() == 0 ? 1 : 0) + (right.status() == 0 ? 1 : 0);
    assertTrue(won >= 1, left.get().out() + right.out());
    assertTrue(won == 1, "one of them was behind: " + left.get().out() + right.out());
    assertTrue(office.shows("news/d") != office.shows("news/e"));
  }

  private static String head(Office office) throws IOException {
    return office.current().replaceFirst(".*-", "");
  }

  @Test
  void aHugePushWithLongChineseNames() throws IOException {
    Office office = Office.in(folder);
    Office.Editor editor = office.editor("a");
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      String name = "关于进一步做好政府信息公开工作的通知".repeat(2) + i;
      names.add(name);
      editor.write(
          "content/news/" + name + ".md",
          Office.document("通知" + i) + "\n[附件](" + (i % 4) + ".csv)\n\n" + "文字。".repeat(500));
    }
    for (int i = 0; i < 4; i++) {
      editor.write("content/news/" + i + ".csv", ("名称," + i + "\n").repeat(400_000));
    }
    editor.commit("很多").pushed();
    for (String name : names) {
      assertTrue(office.shows("news/" + name), name);
    }
    assertTrue(Files.size(office.www.resolve("current/news/0.csv")) > 3_000_000);
  }

  /** What was pushed is published byte for byte, whatever attributes say about archives. */
  @Test
  void thePushedBytesCountAndNothingElse() throws IOException {
    Office office = Office.in(folder);
    Office.Editor editor = office.editor("a");
    editor.write(".gitattributes", "*.md export-ignore\n*.csv export-subst\n");
    editor.write("content/news/a.md", Office.document("通知") + "\n[表](t.csv)\n");
    editor.write("content/news/t.csv", "a,$Format:%H$\n");
    editor.write("content/.gitattributes", "* text eol=crlf\n");
    editor.write("elsewhere/huge.md", "not content").commit("一").pushed();
    assertEquals("a,$Format:%H$\n", Files.readString(office.www.resolve("current/news/t.csv")));
    editor.write("content/news/b.md", "not committed, and no document");
    editor.git("commit", "-q", "--allow-empty", "-m", "空");
    editor.pushed();

    Files.delete(editor.folder().resolve("content/news/b.md"));
    Files.createSymbolicLink(editor.folder().resolve("content/news/b.md"), Path.of("a.md"));
    Office.Ran link = editor.commit("链接").push("main");
    assertNotEquals(0, link.status());
    assertTrue(link.remote().contains("content/news/b.md:1:1: error: "), link.out());
    assertTrue(link.remote().contains("[file-symlink]"), link.out());

    editor.git("reset", "-q", "--hard", "HEAD~1");
    Files.createSymbolicLink(editor.folder().resolve("templates"), Path.of("content"));
    Office.Ran templates = editor.commit("模板").push("main");
    assertNotEquals(0, templates.status());
    assertTrue(templates.remote().contains("不会随着发布：templates"), templates.out());

    editor.git("reset", "-q", "--hard", "HEAD~1");
    Office.run(editor.folder(), "git", "init", "-q", "content/news/sub");
    Office.Editor sub = new Office.Editor(editor.folder().resolve("content/news/sub"));
    sub.write("x.md", Office.document("子")).commit("子");
    Office.Ran module = editor.commit("子模块").push("main");
    assertNotEquals(0, module.status());
    assertTrue(module.remote().contains("不会随着发布：content/news/sub"), module.out());
  }

  /** Where templates change, faults that show only in pages are found before the push is taken. */
  @Test
  void faultsOfTemplatesAreRefused() throws IOException {
    Office office = Office.in(folder, "--lang", "en");
    Office.Editor editor = office.editor("a").commit("一");
    editor.pushed();
    editor.write("templates/article.ftlh", "${nothing.there}").commit("坏模板");
    Office.Ran refused = editor.push("main");
    assertNotEquals(0, refused.status());
    assertTrue(refused.remote().contains("templates/article.ftlh:1:"), refused.out());
    assertEquals("一\n", office.server("log", "-1", "--format=%s", "main").out());
  }

  /** An editor cannot help a server that is at fault, and is told who can. */
  @Test
  void aServerAtFaultPublishesNothingAndSaysSo() throws IOException {
    Office office = Office.in(folder);
    Office.Editor editor = office.editor("a").commit("一");
    Files.writeString(folder.resolve("lost.key"), "no key");
    office.server("config", "gongkai.key", folder.resolve("lost.key").toString());
    Office.Ran taken = editor.push("main");
    assertTrue(taken.remote().contains("推送已经收下，但是还没有公开"), taken.out());
    assertTrue(taken.remote().contains("lost.key 里没有 Ed25519 私钥"), taken.out());
    assertFalse(taken.remote().contains("--help"), taken.out());
    assertFalse(Files.exists(office.www.resolve("current")));
    office.server("config", "--unset", "gongkai.key");
    assertEquals(0, office.publish("repair").status());
    assertTrue(office.shows("news/a"));
    office.server("config", "gongkai.java", "/nowhere/java");
    editor.write("content/news/b.md", Office.document("二")).commit("二");
    assertNotEquals(0, editor.push("main").status(), "what cannot be checked is not taken");
    assertEquals("一\n", office.server("log", "-1", "--format=%s", "main").out());
  }

  @Test
  void aFolderWithoutContentIsRefusedInTheLanguageOfTheSetup() throws IOException {
    Office office = Office.in(folder, "--lang", "en");
    Office.Editor editor = new Office.Editor(folder.resolve("a"));
    Office.run(folder, "git", "init", "-q", "-b", "main", "a");
    editor.git("remote", "add", "publish", office.repository.toString());
    editor.write("README", "x").commit("nothing");
    Office.Ran refused = editor.push("main");
    assertNotEquals(0, refused.status());
    assertTrue(refused.remote().contains("“content” has no site.yaml"), refused.out());
    assertTrue(refused.remote().contains("The push was refused"), refused.out());
  }
}
