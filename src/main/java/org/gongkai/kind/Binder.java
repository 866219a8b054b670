package org.gongkai.kind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.field.FieldReader;
import org.gongkai.model.Body;
import org.gongkai.model.Column;
import org.gongkai.model.Document;
import org.gongkai.model.Entry;
import org.gongkai.model.SiteConfig;

/** Makes the document that a content file describes, and finds what is wrong in the file alone. */
public final class Binder {

  private final SiteConfig config;
  private final Map<String, Kind> kinds = new HashMap<>();

  /** A binder for a site's documents. */
  public Binder(SiteConfig config) {
    this.config = config;
    config.kinds().forEach(spec -> kinds.put(spec.id(), Kinds.of(spec)));
  }

  /**
   * What was made of a file.
   *
   * @param found what could be read: of a file with an error only good for finding more of them
   */
  public record Bound(Document found, List<Problem> problems) {
    public Bound {
      problems = List.copyOf(problems);
    }

    /** The document, if the file has no error: then it can be trusted. */
    public Optional<Document> document() {
      return problems.stream().anyMatch(Problem::isError) ? Optional.empty() : Optional.of(found);
    }
  }

  /** Reads an entry as the kind of its column says. */
  public Bound bind(Entry entry, Column column) {
    Kind kind = kinds.get(column.kind());
    List<Problem> problems = new ArrayList<>();
    FieldReader fields =
        new FieldReader(kind.fields(), config.vocabularies(), problems)
            .read(entry.front(), entry.source().top());
    Map<String, Object> values = fields.byKey();
    Reading reading = new Reading(entry, fields, config, problems);
    CommonRules.check(reading);
    values.putAll(kind.rules().read(reading));
    headings(entry.body(), problems);
    Document.Content content = (Document.Content) kind.fields().make(values);
    Document document =
        new Document(
            entry.path(),
            entry.source(),
            column,
            fields.values(),
            content,
            kind.rules().parts(content, entry.body()),
            entry.body());
    return new Bound(document, problems);
  }

  /** The title is the page's only heading of level 1; below it no level is left out. */
  private static void headings(Body body, List<Problem> problems) {
    int before = 1;
    for (Body.Heading heading : body.headings()) {
      if (heading.level() == 1) {
        problems.add(Problem.of(Code.HEADING_TITLE, heading.place(), heading.text()));
      } else if (heading.level() > before + 1) {
        problems.add(
            Problem.of(
                Code.HEADING_ORDER,
                heading.place(),
                String.valueOf(heading.level()),
                String.valueOf(before)));
      }
      before = heading.level();
    }
  }
}
