package org.gongkai.files;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.gongkai.diag.SourceText;
import org.gongkai.model.Attachment;
import org.gongkai.model.Sources;

/** The theme that comes with the program, in its jar or, while developing, in a folder. */
final class BuiltInTheme implements FileBytes {

  /** What people see in front of its files' paths. */
  private static final String SHOWN = "theme";

  private static final String FOLDER = "org/gongkai/theme/";

  private final FileBytes bytes;
  private final Sources sources;

  private BuiltInTheme(FileBytes bytes, Sources sources) {
    this.bytes = bytes;
    this.sources = sources;
  }

  static BuiltInTheme read() throws IOException {
    return read(code());
  }

  /**
   * Reads the theme.
   *
   * @param code the jar or the folder of classes; one without a theme has an empty one
   */
  static BuiltInTheme read(Path code) throws IOException {
    if (!Files.isDirectory(code)) {
      return new BuiltInTheme(file -> resource(code, file), fromJar(code));
    }
    Path folder = code.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      Sources none = new Sources(SHOWN, List.of(), List.of(), List.of());
      return new BuiltInTheme(file -> resource(code, file), none);
    }
    SourceFolder theme = SourceFolder.read(folder, SHOWN, FileTypes.TEMPLATES);
    return new BuiltInTheme(theme, theme.sources());
  }

  private static Path code() {
    try {
      return Path.of(
          BuiltInTheme.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program's own place cannot be found", e);
    }
  }

  private static Sources fromJar(Path code) throws IOException {
    List<Sources.File> texts = new ArrayList<>();
    List<Attachment> attachments = new ArrayList<>();
    try (JarFile jar = new JarFile(code.toFile())) {
      for (JarEntry entry : entries(jar)) {
        String path = entry.getName().substring(FOLDER.length());
        FileTypes.Role role = FileTypes.TEMPLATES.role(path);
        if (role == FileTypes.Role.TEXT) {
          byte[] file = jar.getInputStream(entry).readAllBytes();
          texts.add(new Sources.File(path, TextDecoder.decode(SHOWN + "/" + path, file).source()));
        } else if (role == FileTypes.Role.ATTACHMENT) {
          SourceText name = new SourceText(SHOWN + "/" + path, "");
          attachments.add(new Attachment(path, entry.getSize(), name));
        }
      }
    }
    return new Sources(SHOWN, texts, attachments, List.of());
  }

  private static List<JarEntry> entries(JarFile jar) {
    return jar.stream()
        .filter(e -> e.getName().startsWith(FOLDER) && !e.isDirectory())
        .sorted(Comparator.comparing(JarEntry::getName, FileNames.Order.BY_CODE_POINT))
        .toList();
  }

  private static InputStream resource(Path code, Attachment file) throws IOException {
    try (JarFile jar = new JarFile(code.toFile())) {
      JarEntry entry = jar.getJarEntry(FOLDER + file.path());
      if (entry == null) {
        throw new FileNotFoundException(code + ": " + FOLDER + file.path());
      }
      return new ByteArrayInputStream(jar.getInputStream(entry).readAllBytes());
    }
  }

  Sources sources() {
    return sources;
  }

  @Override
  public InputStream open(Attachment file) throws IOException {
    return bytes.open(file);
  }
}
