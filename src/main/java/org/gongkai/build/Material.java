package org.gongkai.build;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.config.AddressLock;
import org.gongkai.config.Calendars;
import org.gongkai.config.SiteReader;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.diag.SourceText;
import org.gongkai.files.Changes;
import org.gongkai.files.SourceFolder;
import org.gongkai.files.Templates;
import org.gongkai.model.Attachment;
import org.gongkai.model.SiteConfig;
import org.gongkai.model.Theme;

/**
 * What was read, file by file: load, parse and bind. It does not depend on the day.
 *
 * @param understood what the content says; empty if {@code site.yaml} could not be read
 * @param kept what single files came to, for reading the same folders again
 */
record Material(
    SourceFolder content,
    Templates templates,
    Look look,
    Optional<Understood> understood,
    List<Problem> problems,
    Kept kept) {

  /** The templates as they were understood. */
  record Look(Theme theme, Renderer renderer, List<Problem> problems) {}

  /** The content as it was understood. */
  record Understood(
      SiteConfig config, Reading reading, Calendars.Read calendars, AddressLock.Read lock) {}

  /**
   * What depends on one file alone, or on one and the configuration.
   *
   * @param site {@code site.yaml}, if it was there
   */
  record Kept(Optional<SiteFile> site, Map<SourceText, Reading.Kept> texts) {
    private static final Kept NOTHING = new Kept(Optional.empty(), Map.of());
  }

  /** {@code site.yaml} and what it came to. */
  record SiteFile(SourceText source, SiteReader.Read read) {}

  Material {
    problems = List.copyOf(problems);
  }

  /**
   * Reads the folders.
   *
   * @param again whether they may be read again later
   */
  static Material read(Options options, boolean again, Parallel parallel, Progress progress)
      throws IOException {
    SourceFolder content = SourceFolder.read(options.content(), options.contentName());
    Templates templates = Templates.read(options.templates(), options.templatesName());
    Theme theme = theme(templates);
    Step step = new Step(options, again, parallel, progress);
    return step.understand(content, templates, look(theme), Kept.NOTHING);
  }

  /**
   * Reads the folders again: what depends on files that did not change is taken over. This one
   * itself when nothing did.
   */
  Material again(Options options, Changes changes, Parallel parallel, Progress progress)
      throws IOException {
    SourceFolder newContent = content.again(changes);
    Templates newTemplates = templates.again(options.templates(), options.templatesName(), changes);
    Theme theme = theme(newTemplates);
    boolean same =
        theme.equals(look.theme())
            && newContent.isAs(content)
            && newTemplates.sources().problems().equals(templates.sources().problems());
    if (same) {
      return this;
    }
    Look newLook =
        theme.templates().equals(look.theme().templates())
            ? new Look(theme, look.renderer(), look.problems())
            : look(theme);
    Step step = new Step(options, true, parallel, progress);
    return step.understand(newContent, newTemplates, newLook, kept);
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

  private static Look look(Theme theme) {
    Renderer renderer = new Renderer(theme);
    return new Look(theme, renderer, renderer.check());
  }

  /** Parses and binds what was loaded. */
  private record Step(Options options, boolean again, Parallel parallel, Progress progress) {

    Material understand(SourceFolder content, Templates templates, Look look, Kept before) {
      List<Problem> problems = new ArrayList<>(content.sources().problems());
      problems.addAll(templates.sources().problems());
      problems.addAll(look.problems());
      if (problems.stream().anyMatch(problem -> problem.code() == Code.FILE_NAME_LOCALE)) {
        // Where names cannot be read, whatever else seems wrong comes from that.
        SourceText root = new SourceText(content.sources().root(), "");
        problems = List.of(Problem.of(Code.FILE_NAME_LOCALE, root.top()));
        return new Material(content, templates, look, Optional.empty(), problems, before);
      }
      Optional<SiteFile> site = site(content, before, problems);
      Optional<SiteConfig> config = site.flatMap(file -> file.read().config());
      if (config.isEmpty()) {
        return new Material(content, templates, look, Optional.empty(), problems, before);
      }
      Reading reading =
          Reading.of(
              content.sources(),
              new Reading.Basis(config.get(), again, before.texts()),
              parallel,
              progress);
      problems.addAll(reading.problems());
      Calendars.Read calendars = Calendars.read(content.sources().texts());
      problems.addAll(calendars.problems());
      AddressLock.Read lock = AddressLock.read(content.sources());
      problems.addAll(lock.problems());
      Understood understood = new Understood(config.get(), reading, calendars, lock);
      Kept kept = new Kept(site, reading.kept());
      return new Material(content, templates, look, Optional.of(understood), problems, kept);
    }

    private Optional<SiteFile> site(SourceFolder content, Kept before, List<Problem> problems) {
      Optional<SourceText> source = content.sources().text(Reading.SITE_FILE);
      if (source.isEmpty()) {
        SourceText missing = new SourceText(options.contentName() + "/" + Reading.SITE_FILE, "");
        if (problems.stream().noneMatch(p -> p.place().source().path().equals(missing.path()))) {
          problems.add(Problem.of(Code.SITE_MISSING, missing.top(), options.contentName()));
        }
        return Optional.empty();
      }
      SiteFile site =
          before
              .site()
              .filter(file -> file.source() == source.get())
              .orElseGet(() -> new SiteFile(source.get(), SiteReader.read(source.get())));
      problems.addAll(site.read().problems());
      return Optional.of(site);
    }
  }
}
