package org.gongkai.kind;

import java.util.List;
import java.util.Map;
import org.gongkai.diag.Text;
import org.gongkai.field.Fields;
import org.gongkai.model.Body;
import org.gongkai.model.Document;

/**
 * A kind of content.
 *
 * @param id in {@code site.yaml}, and name of its page's template
 * @param fields read from the kind's record
 * @param rules what it needs beyond its fields
 */
public record Kind(String id, Text label, Fields fields, Rules rules) {

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
