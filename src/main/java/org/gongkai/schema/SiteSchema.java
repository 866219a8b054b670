package org.gongkai.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.config.RulesReader;
import org.gongkai.config.SiteReader;
import org.gongkai.declaration.DeclarationFields;
import org.gongkai.model.SiteConfig;

/** What {@code site.yaml} holds. */
final class SiteSchema {

  private static final Map<String, Object> ID =
      Properties.map("pattern", "^[a-z0-9][a-z0-9-]{0,39}$", "description", "小写字母、数字和连字符");

  private SiteSchema() {}

  static Map<String, Object> of(SiteConfig config, Properties properties) {
    Map<String, Object> fields =
        Properties.map(
            "type",
            "object",
            "additionalProperties",
            properties.object(DeclarationFields.FIELD.specs(), Map.of()));
    Map<String, Object> column =
        properties.object(SiteReader.COLUMN_FIELDS.specs(), Map.of("fields", fields));
    Map<String, Object> kind =
        properties.object(DeclarationFields.KIND.specs(), Map.of("fields", fields));
    Map<String, Object> terms =
        Properties.map(
            "type",
            "object",
            "additionalProperties",
            Map.of("type", List.of("array", "object", "string")));
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", Properties.DIALECT);
    schema.put("title", config.name() + "：site.yaml");
    schema.putAll(
        properties.object(
            SiteReader.FIELDS.specs(),
            Map.of(
                "contact", properties.object(SiteReader.CONTACT_FIELDS.specs(), Map.of()),
                "columns", byId(column),
                "kinds", byId(kind),
                "platform", properties.object(SiteReader.PLATFORM_FIELDS.specs(), Map.of()),
                "rules", properties.object(RulesReader.FIELDS.specs(), Map.of()),
                "vocabularies", terms)));
    return schema;
  }

  private static Map<String, Object> byId(Map<String, Object> one) {
    return Properties.map("type", "object", "propertyNames", ID, "additionalProperties", one);
  }
}
