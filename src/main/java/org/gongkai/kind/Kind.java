package org.gongkai.kind;

import java.util.List;
import java.util.Map;
import org.gongkai.diag.Text;
import org.gongkai.field.Fields;
import org.gongkai.model.Body;
import org.gongkai.model.Document;
import org.gongkai.model.KindSpec;

/**
 * A kind of content.
 *
 * @param spec what others may know of it
 * @param fields of its record, and those declared beside them
 * @param rules what it needs beyond its fields
 */
public record Kind(KindSpec spec, Fields fields, Rules rules) {

  /** Its name in {@code site.yaml}, and that of its page's template. */
  public String id() {
    return spec.id();
  }

  public Text label() {
    return spec.label();
  }

  /** What a kind reads, checks and lays out beyond its fields. */
  public interface Rules {

    /** A kind whose fields are all there is to it. */
    Rules NONE = new Rules() {};

    /** Reports what is wrong in the file alone and returns the structures, by key. */
    default Map<String, Object> read(Reading reading) {
      return Map.of();
    }

    /** The parts of the statutory form that a document follows. */
    default List<Document.Part> parts(Document.Content content, Body body) {
      return List.of();
    }
  }
}
