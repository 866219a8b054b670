package org.gongkai.serve;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongkai.diag.Code;
import org.gongkai.diag.Lang;
import org.gongkai.diag.Problem;
import org.gongkai.diag.SourceText;
import org.gongkai.model.Attachment;
import org.gongkai.model.Target;

/**
 * A site made of texts. A page whose text is {@code broken} cannot be made; a file that begins with
 * {@code files/} is taken over as it is.
 */
record FakeSite(String base, Map<String, String> texts, AtomicInteger open) implements PreviewSite {

  static final String BROKEN = "broken";

  static FakeSite of(String... pathsAndTexts) {
    return new FakeSite("", texts(pathsAndTexts), new AtomicInteger());
  }

  static Map<String, String> texts(String... pathsAndTexts) {
    Map<String, String> texts = new TreeMap<>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      texts.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
    }
    return texts;
  }

  /** A preview that shows this site and never changes. */
  Preview still() {
    return day -> attempt(1);
  }

  Preview.Attempt attempt(long number) {
    return new Preview.Attempt(number, Optional.of(this), List.of(), "", Lang.ZH);
  }

  static Problem problem(String path) {
    return Problem.of(Code.TEMPLATE_ERROR, new SourceText(path, "line").top(), "x");
  }

  static Preview.Attempt failed(long number, Problem problem) {
    return new Preview.Attempt(number, Optional.empty(), List.of(problem), "", Lang.ZH);
  }

  @Override
  public LocalDate today() {
    return LocalDate.of(2022, 3, 31);
  }

  @Override
  public String assetsVersion() {
    return "0a1b2c3d";
  }

  @Override
  public Optional<Target> target(String path) {
    return Optional.ofNullable(texts.get(path)).map(text -> target(path, text));
  }

  private static Target target(String path, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (path.startsWith("files/")) {
      SourceText name = new SourceText("content/" + path, "");
      return new Target(path, new Target.Copy(new Attachment(path, bytes.length, name)));
    }
    return path.endsWith(".html")
        ? new Target(path, new Target.Page("page.ftlh", () -> text))
        : new Target(path, new Target.Data(() -> bytes));
  }

  @Override
  public List<Target> assets() {
    List<Target> assets = new ArrayList<>();
    texts.keySet().stream()
        .filter(path -> path.startsWith("assets/"))
        .forEach(path -> assets.add(target(path).orElseThrow()));
    return assets;
  }

  @Override
  public String source(Target page) {
    return "content/" + page.path().replace("/index.html", ".md");
  }

  @Override
  public List<Target> beside(Target page) {
    return List.of();
  }

  @Override
  public Made make(Target target) {
    String text = texts.get(target.path());
    if (text.equals(BROKEN)) {
      return new Made(Optional.empty(), Optional.of(problem("templates/page.ftlh")));
    }
    return new Made(Optional.of(text.getBytes(StandardCharsets.UTF_8)), Optional.empty());
  }

  @Override
  public InputStream open(Attachment file) throws IOException {
    open.incrementAndGet();
    return new ByteArrayInputStream(texts.get(file.path()).getBytes(StandardCharsets.UTF_8)) {
      private boolean closed;

      @Override
      public void close() {
        if (!closed) {
          closed = true;
          open.decrementAndGet();
        }
      }
    };
  }

  @Override
  public String version(Attachment file) {
    return "v" + texts.get(file.path()).hashCode();
  }
}
