package org.gongkai.publish;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.gongkai.files.WorkFolder;

/** The bare repository that editors push to. */
public final class Repository {

  private static final String SITE_FILE = "content/site.yaml";

  /** Names of our own, which keep commits that releases were made of. */
  static final String KEPT = "refs/gongkai/";

  private final Path path;
  private final Git git;

  /**
   * A commit as people know it.
   *
   * @param time in seconds since 1970
   */
  public record Commit(String id, String author, long time, String subject) {}

  private Repository(Path path, Git git) {
    this.path = path;
    this.git = git;
  }

  /** A bare repository; empty if there is none. */
  public static Optional<Repository> at(Path path, Map<String, String> environment)
      throws IOException {
    Path absolute = path.toAbsolutePath().normalize();
    Git git = new Git(absolute, environment);
    Git.Ran ran = git.run("rev-parse", "--is-bare-repository");
    return ran.status() == 0 && ran.out().strip().equals("true")
        ? Optional.of(new Repository(absolute, git))
        : Optional.empty();
  }

  /** Makes an empty one. */
  static Repository create(Path path, String branch, Map<String, String> environment)
      throws IOException {
    Git.Ran ran = new Git(path, environment).init(branch);
    if (ran.status() != 0) {
      throw new GitFailed("git init: " + ran.err());
    }
    return at(path, environment).orElseThrow();
  }

  public Path path() {
    return path;
  }

  /** The program's own settings, by their names in small letters without {@code gongkai.}. */
  Map<String, String> settings() throws IOException {
    Map<String, String> settings = new LinkedHashMap<>();
    String all = git.run("config", "--null", "--get-regexp", "^gongkai[.]").out();
    for (String one : all.split("\0")) {
      int end = one.indexOf('\n');
      if (end > 0) {
        settings.put(one.substring("gongkai.".length(), end), one.substring(end + 1));
      }
    }
    return settings;
  }

  void set(String name, String value) throws IOException {
    git.text("config", name, value);
  }

  /** The branch that {@code HEAD} names. */
  String mainBranch() throws IOException {
    return git.text("symbolic-ref", "--short", "HEAD").strip();
  }

  /** Whether git would take it as the name of a branch. */
  static boolean isBranchName(String name) {
    return name.matches("[\\p{L}\\p{N}_][\\p{L}\\p{N}_./-]*")
        && !name.contains("..")
        && !name.contains("//")
        && !name.contains("/.")
        && !name.matches(".*([./]|\\.lock)");
  }

  void setMainBranch(String branch) throws IOException {
    git.text("symbolic-ref", "HEAD", "refs/heads/" + branch);
  }

  /** The commit that a branch is at. */
  public Optional<String> head(String branch) throws IOException {
    Git.Ran ran = git.run("rev-parse", "--verify", "--quiet", "refs/heads/" + branch + "^{commit}");
    return ran.status() == 0 ? Optional.of(ran.out().strip()) : Optional.empty();
  }

  /** Whether one commit is another one or comes before it. */
  boolean isAncestor(String ancestor, String commit) throws IOException {
    return git.run("merge-base", "--is-ancestor", ancestor, commit).status() == 0;
  }

  boolean isCommit(String id) throws IOException {
    return git.run("cat-file", "-t", id).out().strip().equals("commit");
  }

  Commit commit(String id) throws IOException {
    String[] said =
        git.text("log", "-1", "--no-show-signature", "--format=%H%x00%an%x00%ct%x00%s", id)
            .stripTrailing()
            .split("\0", 4);
    return new Commit(said[0], said[1], Long.parseLong(said[2]), said[3]);
  }

  /** Git's name for what a folder holds in a commit; empty when there is no such folder. */
  String tree(String commit, String folder) throws IOException {
    return git.run("rev-parse", "--verify", "--quiet", commit + ":" + folder).out().strip();
  }

  /** The text of {@code site.yaml} in a commit. */
  public Optional<String> siteFile(String commit) throws IOException {
    Git.Ran ran = git.run("cat-file", "blob", commit + ":" + SITE_FILE);
    return ran.status() == 0 ? Optional.of(ran.out()) : Optional.empty();
  }

  /** Keeps a commit from being cleaned away while a release made of it is there. */
  void keep(String release, String commit) throws IOException {
    git.text("update-ref", KEPT + release, commit);
  }

  /** Neither shows those names to editors nor lets them push there. */
  void hideKept() throws IOException {
    git.text("config", "--replace-all", "transfer.hideRefs", "refs/gongkai", "^refs/gongkai$");
  }

  /** Lets go of the commits of all other releases. */
  void keepOnly(List<String> releases) throws IOException {
    String all = git.text("for-each-ref", "--format=%(refname)", KEPT);
    for (String name : all.lines().toList()) {
      if (!releases.contains(name.substring(KEPT.length()))) {
        git.text("update-ref", "-d", name);
      }
    }
  }

  /** A file, link or other repository in a commit. */
  private record Item(String mode, String object, long size, String path) {

    boolean isFile() {
      return mode.startsWith("100");
    }

    boolean isLink() {
      return mode.equals("120000");
    }

    boolean isModule() {
      return mode.equals("160000");
    }

    boolean isTree() {
      return mode.equals("040000");
    }
  }

  /**
   * Puts a commit's content and templates into a folder: every file's bytes as they were committed.
   * An archive would be another thing: there, attributes in the commit can leave files out or
   * rewrite them.
   *
   * @return paths that lead elsewhere and would be missing: other repositories, and content or
   *     templates that are no folder
   */
  List<String> unpack(String commit, WorkFolder work) throws IOException {
    List<Item> items =
        items("ls-tree", "-r", "-z", "-l", "--full-tree", commit, "--", "content/", "templates/");
    long size = items.stream().mapToLong(Item::size).sum();
    if (size > work.room()) {
      throw new NoRoom(size, work.room());
    }
    work.putFolder("content");
    List<Item> files = items.stream().filter(Item::isFile).toList();
    Process process = git.start("cat-file", "--batch");
    CompletableFuture<Void> asking =
        CompletableFuture.runAsync(() -> ask(files, process.getOutputStream()));
    try (InputStream answer = new BufferedInputStream(process.getInputStream(), 1 << 16)) {
      for (Item file : files) {
        receive(file, answer, work);
      }
    } finally {
      process.destroy();
      asking.join();
    }
    for (Item item : items) {
      if (item.isLink()) {
        work.putLink(item.path());
      }
    }
    List<String> elsewhere = new ArrayList<>();
    items.stream().filter(Item::isModule).forEach(item -> elsewhere.add(item.path()));
    items("ls-tree", "-z", "-l", "--full-tree", commit, "--", "content", "templates").stream()
        .filter(item -> !item.isTree())
        .forEach(item -> elsewhere.add(item.path()));
    return elsewhere;
  }

  /** All at once, while answers come: to wait for each takes longer than all the rest. */
  private static void ask(List<Item> files, OutputStream out) {
    try (OutputStream ask = new BufferedOutputStream(out, 1 << 16)) {
      for (Item file : files) {
        ask.write((file.object() + "\n").getBytes(StandardCharsets.US_ASCII));
      }
    } catch (IOException e) {
      return; // git has ended early: that an answer is missing is noticed where they are read
    }
  }

  private static void receive(Item item, InputStream answer, WorkFolder work) throws IOException {
    String head = line(answer);
    if (!head.equals(item.object() + " blob " + item.size())) {
      throw new GitFailed("git cat-file: " + item.path() + ": " + head);
    }
    work.put(item.path(), answer, item.size());
    answer.read(); // the line end behind the bytes
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      line.write(c);
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  private List<Item> items(String... command) throws IOException {
    List<Item> items = new ArrayList<>();
    for (String one : git.text(command).split("\0")) {
      int tab = one.indexOf('\t');
      if (tab > 0) {
        String[] parts = one.substring(0, tab).split(" +");
        long size = parts[3].equals("-") ? 0 : Long.parseLong(parts[3]);
        items.add(new Item(parts[0], parts[2], size, one.substring(tab + 1)));
      }
    }
    return items;
  }
}
