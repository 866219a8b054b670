package org.gongkai.kind;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.config.SiteReader;
import org.gongkai.diag.Place;
import org.gongkai.diag.Problem;
import org.gongkai.diag.SourceText;
import org.gongkai.diag.Text;
import org.gongkai.model.Column;
import org.gongkai.model.Entry;
import org.gongkai.model.SiteConfig;
import org.gongkai.syntax.ContentFile;

/** The sample site and small pieces of content, for tests. */
public final class SampleSite {

  public static final Path CONTENT = Path.of("content");
  public static final SourceText SITE_YAML = source("site.yaml");
  public static final SiteConfig CONFIG = SiteReader.read(SITE_YAML).config().orElseThrow();

  private SampleSite() {}

  public static SourceText source(String path) {
    try {
      return new SourceText(path, Files.readString(CONTENT.resolve(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Paths of all documents. */
  public static List<String> documents() {
    try (Stream<Path> files = Files.walk(CONTENT)) {
      return files
          .map(file -> CONTENT.relativize(file).toString().replace('\\', '/'))
          .filter(path -> path.contains("/") && path.endsWith(".md"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Binder.Bound bind(String path, String text) {
    return bind(path, new SourceText(path, text));
  }

  public static Binder.Bound bind(String path, SourceText source) {
    Entry entry = ContentFile.parse(path, source).entry().orElseThrow();
    String column = path.substring(0, path.indexOf('/'));
    return new Binder(CONFIG).bind(entry, CONFIG.column(column).orElseThrow());
  }

  /** Front matter that a manual shows for a kind, read as a document of it. */
  public static List<Problem> bindExample(String kind, String front) {
    SourceText source = new SourceText("x/example.md", "---\n" + front + "---\n");
    Entry entry = ContentFile.parse("x/example.md", source).entry().orElseThrow();
    Column column =
        new Column(
            "x", "例", kind, "catalog", "例", List.of(), List.of(), "", List.of(), source.top());
    return new Binder(CONFIG).bind(entry, column).problems();
  }

  /** The sample's text of a document with some of its words replaced. */
  public static Binder.Bound bindChanged(String path, String from, String to) {
    String text = source(path).text();
    if (!text.contains(from)) {
      throw new IllegalArgumentException(path + " does not contain " + from);
    }
    return bind(path, text.replace(from, to));
  }

  /** Problems as {@code code "marked text" [arguments]}, to compare with. */
  public static List<String> said(List<Problem> problems) {
    return problems.stream().map(SampleSite::said).toList();
  }

  private static String said(Problem problem) {
    Place place = problem.place();
    String marked = place.source().text().substring(place.start(), place.end());
    return problem.code().id()
        + " \""
        + marked
        + "\" "
        + problem.args().stream().map(Text::en).toList();
  }
}
