package org.gongkai.model;

import java.util.List;
import java.util.Optional;
import org.gongkai.diag.Text;

/**
 * What there is to know about a kind of content (内容类型), written in Java or declared as data.
 *
 * @param base id of the kind in Java whose page and further rules it has; its own for those
 * @param description what it is for; empty for kinds in Java
 * @param schemaOrg what its documents are in the words of schema.org: {@code NewsArticle}
 * @param fields all that its documents can have, in order, common ones first
 * @param rules for the dates in them
 * @param vocabularies that its own fields bring along
 */
public record KindSpec(
    String id,
    Text label,
    String base,
    Text description,
    String schemaOrg,
    List<FieldSpec> fields,
    List<KindRule> rules,
    List<Vocabulary> vocabularies) {

  public KindSpec {
    fields = List.copyOf(fields);
    rules = List.copyOf(rules);
    vocabularies = List.copyOf(vocabularies);
  }

  public Optional<FieldSpec> field(String key) {
    return fields.stream().filter(field -> field.key().equals(key)).findFirst();
  }
}
