package org.gongkai.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.gongkai.files.Durable;
import org.gongkai.files.ReleaseFolder;
import org.gongkai.files.SmallFile;

/** Makes a repository that publishes what is pushed to it, or makes one out of a repository. */
public final class Setup {

  private static final String OURS = "gongkai publish init";
  private static final int LONGEST = 1 << 20;

  private Setup() {}

  /**
   * What is wanted.
   *
   * @param branch the one branch that is published; empty: as the repository has it, else main
   * @param host the name that the web server answers to
   * @param java the program that runs Java
   * @param classPath what it is to run
   */
  public record Wanted(
      Path repository,
      Path www,
      Optional<String> branch,
      Optional<Path> key,
      String host,
      String lang,
      String java,
      String classPath) {}

  /**
   * What was made.
   *
   * @param adopted whether the repository was there before
   * @param nginx the site file for nginx
   */
  public record Made(Repository repository, Settings settings, boolean adopted, Path nginx) {}

  /** Sets up, or sets up again with other settings. */
  public static Made make(Wanted wanted, Map<String, String> environment) throws IOException {
    Path path = wanted.repository().toAbsolutePath().normalize();
    ReleaseFolder www = new ReleaseFolder(wanted.www());
    refuse(wanted, path, www);
    Optional<Repository> there = Repository.at(path, environment);
    if (there.isEmpty() && !new ReleaseFolder(path).isFree()) {
      throw new PublishRefused(
          path + " 不是裸仓库（git init --bare），也不是空文件夹",
          path + " is neither a bare repository (git init --bare) nor an empty folder");
    }
    refuseForeignHooks(path);
    Repository repository =
        there.isPresent()
            ? there.get()
            : Repository.create(path, wanted.branch().orElse("main"), environment);
    String branch = wanted.branch().isPresent() ? wanted.branch().get() : repository.mainBranch();
    www.create();
    Durable.write(www.owner(), (path + "\n").getBytes(StandardCharsets.UTF_8), "rw-r--r--");
    repository.setMainBranch(branch);
    configure(repository, wanted, branch, www);
    for (String hook : new String[] {"pre-receive", "post-receive"}) {
      Durable.write(path.resolve("hooks").resolve(hook), resource(hook), "rwxr-xr-x");
    }
    Path nginx = path.resolve("gongkai-nginx.conf");
    Durable.write(nginx, nginx(wanted.host(), www), "rw-r--r--");
    return new Made(repository, Settings.of(repository).orElseThrow(), there.isPresent(), nginx);
  }

  private static void refuse(Wanted wanted, Path path, ReleaseFolder www) throws IOException {
    if (!ReleaseFolder.isPossible(path)) {
      throw new PublishRefused(
          "发布服务器要用 Linux；编辑可以在 Windows 上推送",
          "the publishing server must be Linux; editors may push from Windows");
    }
    if (wanted.branch().isPresent() && !Repository.isBranchName(wanted.branch().get())) {
      throw new PublishRefused(
          "不能作分支名：" + wanted.branch().get(), "not a name for a branch: " + wanted.branch().get());
    }
    if (!wanted.host().matches("[A-Za-z0-9.-]+")) {
      throw new PublishRefused(
          "不能作域名：" + wanted.host(), "not a name for a web server: " + wanted.host());
    }
    if (!www.www().toString().matches("[^\"$\\\\\\p{Cntrl}]+")) {
      throw new PublishRefused(
          "发布文件夹的路径里不能有 \" $ \\", "the path of the release folder cannot have \" $ \\ in it");
    }
    if (path.startsWith(www.www()) || www.www().startsWith(path)) {
      throw new PublishRefused(
          "仓库和发布文件夹不能互相包含", "the repository and the release folder cannot hold each other");
    }
    if (!www.isFree()) {
      throw new PublishRefused(
          www.www() + " 里有别的文件，请换一个空文件夹",
          www.www() + " has other files in it: name an empty folder");
    }
    String owner =
        SmallFile.exists(www.owner())
            ? new String(SmallFile.read(www.owner(), 4096), StandardCharsets.UTF_8).strip()
            : path.toString();
    if (!owner.equals(path.toString())) {
      throw new PublishRefused(
          www.www() + " 由另一个仓库 " + owner + " 发布，请换一个空文件夹；仓库搬了家的，先删去 " + www.owner(),
          www.www()
              + " is published from another repository, "
              + owner
              + ": name an empty folder; if the repository has moved, delete "
              + www.owner()
              + " first");
    }
    if (wanted.key().isPresent() && Signing.privateKey(wanted.key().get()).isEmpty()) {
      throw new PublishRefused(
          wanted.key().get() + " 里没有 Ed25519 私钥",
          "there is no private Ed25519 key in " + wanted.key().get());
    }
  }

  private static void refuseForeignHooks(Path repository) throws IOException {
    for (String hook : new String[] {"pre-receive", "post-receive"}) {
      Path file = repository.resolve("hooks").resolve(hook);
      if (SmallFile.exists(file)) {
        String text = new String(SmallFile.read(file, LONGEST), StandardCharsets.UTF_8);
        if (!text.contains(OURS)) {
          throw new PublishRefused(
              file + " 是别的钩子，请先移走", file + " is a hook of another kind: move it away first");
        }
      }
    }
  }

  private static void configure(
      Repository repository, Wanted wanted, String branch, ReleaseFolder www) throws IOException {
    repository.set("gongkai.www", www.www().toString());
    repository.set("gongkai.branch", branch);
    repository.set("gongkai.java", wanted.java());
    repository.set("gongkai.jar", wanted.classPath());
    repository.set("gongkai.lang", wanted.lang());
    if (wanted.key().isPresent()) {
      repository.set("gongkai.key", wanted.key().get().toAbsolutePath().normalize().toString());
    }
    repository.hideKept();
    repository.set("core.logAllRefUpdates", "true");
  }

  private static byte[] nginx(String host, ReleaseFolder www) throws IOException {
    return new String(resource("nginx.conf"), StandardCharsets.UTF_8)
        .replace("@HOST@", host)
        .replace("@WWW@", www.www().toString())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = Setup.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }
}
