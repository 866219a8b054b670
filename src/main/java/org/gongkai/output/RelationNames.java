package org.gongkai.output;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.model.FieldSpec;
import org.gongkai.model.KindSpec;
import org.gongkai.model.Site;

/** What relations are called on pages, in the order in which they are shown. */
public final class RelationNames {

  private final Map<String, String> names = new LinkedHashMap<>();

  /** Relations that have one name wherever they are declared. */
  private final Set<String> fixed;

  /** The names of all relations that documents of a site can have. */
  RelationNames(List<KindSpec> kinds) {
    names.put("repeals", "本文件废止的文件");
    names.put("repealsPartly", "本文件部分废止的文件");
    names.put("replaces", "本文件代替的文件");
    names.put("declaresLapsed", "本文件宣布失效的文件");
    names.put("amends", "本文件修改的文件");
    names.put("corrects", "本文件更正的文件");
    names.put("implements", "本文件贯彻落实的文件");
    names.put("forwards", "本文件转发的文件");
    names.put("repealedBy", "废止本文件的文件");
    names.put("partlyRepealedBy", "部分废止本文件的文件");
    names.put("replacedBy", "代替本文件的文件");
    names.put("lapsedBy", "宣布本文件失效的文件");
    names.put("amendedBy", "修改本文件的文件");
    names.put("correctedBy", "更正本文件的文件");
    names.put("implementedBy", "贯彻落实本文件的文件");
    names.put("forwardedBy", "转发本文件的文件");
    names.put("interprets", "解读的文件");
    names.put("interpretedBy", "本文件的解读");
    names.put("document", "征集的文件");
    names.put("solicitations", "就本文件开展的征集");
    names.put("resultDocument", "征集结果");
    names.put("resultOf", "公布结果的征集");
    names.put("topics", "所属专题");
    names.put("topicItems", "专题内容");
    fixed = Set.copyOf(names.keySet());
    List<FieldSpec> references =
        kinds.stream()
            .flatMap(kind -> kind.fields().stream())
            .filter(field -> field.type() == FieldSpec.Type.REFERENCES)
            .toList();
    references.forEach(field -> names.putIfAbsent(field.key(), field.label().zh()));
    references.forEach(
        field -> field.inverse().ifPresent(i -> names.putIfAbsent(i.key(), i.label().zh())));
    names.put("referencedBy", "引用本件的文档");
  }

  /** What a page shows elsewhere: before its text, or as its list. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "interprets",
          "interpretedBy",
          "document",
          "solicitations",
          "resultDocument",
          "topicItems");

  /** All relations that documents of the site can have: what they are called, by their keys. */
  public Map<String, String> all() {
    return Collections.unmodifiableMap(names);
  }

  /** A document's relations as its page shows them at its end. */
  public List<Views.Related> shown(Plan plan, Site.Item item) {
    return of(plan, item).stream().filter(related -> !ELSEWHERE.contains(related.key())).toList();
  }

  /** A document's relations, one entry a kind of relation. */
  public List<Views.Related> of(Plan plan, Site.Item item) {
    List<Views.Related> related = new ArrayList<>();
    if (item.relations().isEmpty()) {
      return related;
    }
    names.forEach(
        (key, name) -> {
          List<Site.Relation> relations = item.related(key);
          if (!relations.isEmpty()) {
            List<Views.Link> links = relations.stream().map(r -> link(plan, r)).toList();
            related.add(new Views.Related(key, label(item, key, name), links));
          }
        });
    return related;
  }

  /** Of declared kinds, each calls a relation as its own field is called. */
  private String label(Site.Item item, String key, String name) {
    if (fixed.contains(key)) {
      return name;
    }
    return item.document().value(key).map(value -> value.spec().label().zh()).orElse(name);
  }

  /** The other document, and from when the relation holds if it does not yet. */
  private static Views.Link link(Plan plan, Site.Relation relation) {
    Views.Link link = plan.link(relation.other());
    return switch (relation.force()) {
      case HOLDS ->
          plan.neighbours().item(relation.other()).status().equals("archived")
              ? new Views.Link(link.text() + "（已归档）", link.url())
              : link;
      case COMING ->
          new Views.Link(
              link.text() + "（自" + Dates.words(relation.since().orElseThrow()) + "起）", link.url());
      case NEVER -> new Views.Link(link.text() + "（此项未生效）", link.url());
    };
  }
}
