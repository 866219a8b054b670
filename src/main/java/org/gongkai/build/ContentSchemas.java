package org.gongkai.build;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.diag.Lang;
import org.gongkai.diag.Problem;
import org.gongkai.schema.EditorSchemas;
import org.gongkai.unit.UnitFiles;

/** The schemas of a site's content files. Nothing is written here. */
public final class ContentSchemas {

  private ContentSchemas() {}

  /** A file, its path inside the folder of schemas. */
  public record SchemaFile(String path, byte[] bytes) {}

  /**
   * What came of it: files, or problems of {@code site.yaml} that stand in the way.
   *
   * @param language the site's; empty if {@code site.yaml} could not be read
   */
  public record Result(Optional<Lang> language, List<SchemaFile> files, List<Problem> problems) {
    public Result {
      files = List.copyOf(files);
      problems = List.copyOf(problems);
    }
  }

  /**
   * Makes all schemas; documents that cannot be read only suggest nothing.
   *
   * @param folder the folder of schemas as people call it
   */
  public static Result make(Options options, String folder) throws IOException {
    try (Parallel parallel = new Parallel(options.threads())) {
      Material material = Material.read(options, false, parallel, Progress.NONE);
      return material
          .understood()
          .map(
              content ->
                  new Result(
                      Optional.of(content.config().language()),
                      EditorSchemas.of(
                              content.config(),
                              content.reading().documents(),
                              UnitFiles.specs(),
                              options.contentName(),
                              folder)
                          .stream()
                          .map(file -> new SchemaFile(file.path(), file.bytes()))
                          .toList(),
                      List.of()))
          .orElseGet(() -> new Result(Optional.empty(), List.of(), material.problems()));
    }
  }

  /** The path of the file that says which schemas there are, inside the folder of schemas. */
  public static String settings() {
    return EditorSchemas.SETTINGS;
  }

  /**
   * Schemas that an earlier run wrote and this one does not.
   *
   * @param settings what the earlier run left under {@link #settings}
   * @return paths inside the folder of schemas, sorted
   */
  public static Set<String> left(byte[] settings, List<SchemaFile> files) {
    return EditorSchemas.left(settings, files.stream().map(SchemaFile::path).toList());
  }

  /** The path of the schema of a column's documents, inside the folder of schemas. */
  public static String path(String column) {
    return EditorSchemas.path(column);
  }
}
