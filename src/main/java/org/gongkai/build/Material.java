package org.gongkai.build;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.config.AddressLock;
import org.gongkai.config.Calendars;
import org.gongkai.config.SiteReader;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.diag.SourceText;
import org.gongkai.files.SourceFolder;
import org.gongkai.files.Templates;
import org.gongkai.model.Attachment;
import org.gongkai.model.SiteConfig;
import org.gongkai.model.Theme;

/**
 * What was read, file by file: load, parse and bind. It does not depend on the day.
 *
 * @param understood what the content says; empty if {@code site.yaml} could not be read
 */
record Material(
    SourceFolder content,
    Templates templates,
    Theme theme,
    Renderer renderer,
    Optional<Understood> understood,
    List<Problem> problems) {

  /** The content's files as they were understood. */
  record Understood(
      SiteConfig config, Reading reading, Calendars.Read calendars, AddressLock.Read lock) {}

  Material {
    problems = List.copyOf(problems);
  }

  static Material read(Options options, Parallel parallel, Progress progress) throws IOException {
    List<Problem> problems = new ArrayList<>();

    // load
    SourceFolder content = SourceFolder.read(options.content(), options.contentName());
    Templates templates = Templates.read(options.templates(), options.templatesName());
    Theme theme = theme(templates);
    problems.addAll(content.sources().problems());
    problems.addAll(templates.sources().problems());
    Renderer renderer = new Renderer(theme);
    problems.addAll(renderer.check());

    // parse and bind
    Optional<Understood> understood = Optional.empty();
    if (problems.stream().anyMatch(problem -> problem.code() == Code.FILE_NAME_LOCALE)) {
      // Where names cannot be read, whatever else seems wrong comes from that.
      SourceText root = new SourceText(content.sources().root(), "");
      problems = List.of(Problem.of(Code.FILE_NAME_LOCALE, root.top()));
    } else {
      understood = understand(options, content, problems, parallel, progress);
    }
    return new Material(content, templates, theme, renderer, understood, problems);
  }

  private static Optional<Understood> understand(
      Options options,
      SourceFolder content,
      List<Problem> problems,
      Parallel parallel,
      Progress progress) {
    Optional<SiteConfig> config = config(options, content, problems);
    if (config.isEmpty()) {
      return Optional.empty();
    }
    Reading reading = Reading.of(content.sources(), config.get(), parallel, progress);
    problems.addAll(reading.problems());
    Calendars.Read calendars = Calendars.read(content.sources().texts());
    problems.addAll(calendars.problems());
    AddressLock.Read lock = AddressLock.read(content.sources());
    problems.addAll(lock.problems());
    return Optional.of(new Understood(config.get(), reading, calendars, lock));
  }

  private static Optional<SiteConfig> config(
      Options options, SourceFolder content, List<Problem> problems) {
    Optional<SourceText> source = content.sources().text(Reading.SITE_FILE);
    if (source.isEmpty()) {
      SourceText missing = new SourceText(options.contentName() + "/" + Reading.SITE_FILE, "");
      if (problems.stream().noneMatch(p -> p.place().source().path().equals(missing.path()))) {
        problems.add(Problem.of(Code.SITE_MISSING, missing.top(), options.contentName()));
      }
      return Optional.empty();
    }
    SiteReader.Read read = SiteReader.read(source.get());
    problems.addAll(read.problems());
    return read.config();
  }

  private static Theme theme(Templates templates) throws IOException {
    List<Theme.Asset> assets = new ArrayList<>();
    String folder = "assets/";
    for (Attachment file : templates.sources().attachments()) {
      if (file.path().startsWith(folder)) {
        try (InputStream in = templates.open(file)) {
          assets.add(new Theme.Asset(file.path().substring(folder.length()), in.readAllBytes()));
        }
      }
    }
    return new Theme(templates.sources().texts(), assets);
  }
}
