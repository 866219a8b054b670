package org.gongkai.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.diag.Problem;
import org.gongkai.diag.SourceText;
import org.gongkai.model.Node;

/**
 * YAML that the program brings along, beside the class that reads it; a fault in it is a defect.
 */
public final class BuiltIn {

  private BuiltIn() {}

  public static SourceText text(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      return new SourceText(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Node.Mapping mapping(Class<?> beside, String name) {
    List<Problem> problems = new ArrayList<>();
    return ContentFile.mapping(text(beside, name), problems)
        .filter(mapping -> problems.isEmpty())
        .orElseThrow(() -> new IllegalStateException("broken " + name + ": " + problems));
  }
}
