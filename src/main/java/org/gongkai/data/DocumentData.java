package org.gongkai.data;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.gongkai.dataset.FieldColumns;
import org.gongkai.diag.Json;
import org.gongkai.model.Document;
import org.gongkai.model.FieldValue;
import org.gongkai.model.PublishedFile;
import org.gongkai.model.Site;
import org.gongkai.model.Target;
import org.gongkai.output.Dates;
import org.gongkai.output.Names;
import org.gongkai.output.Output;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;
import org.gongkai.output.Views;

/** Each document as {@code index.json} beside its page: fields by key, relations, text, tables. */
public final class DocumentData implements Output {

  /** Relations whose other end is told with its number, form and status. */
  static final Set<String> STATED = Set.of("interprets", "interpretedBy", "topics");

  /** What is told of them as codes. */
  static final Set<String> CODES = Set.of("form", "by");

  @Override
  public List<Target> plan(Plan plan) {
    List<Target> targets = new ArrayList<>(plan.site().items().size());
    for (Site.Item item : plan.site().items()) {
      targets.add(
          target(
              Paths.json(item.document()), item, files -> Json.bytes(record(plan, item, files))));
    }
    return targets;
  }

  /**
   * A file that speaks of a document.
   *
   * @param bytes from what is known of the document's attachments
   */
  static Target target(String path, Site.Item item, Function<List<PublishedFile>, byte[]> bytes) {
    if (item.files().isEmpty()) {
      return new Target(path, new Target.Data(() -> bytes.apply(List.of())));
    }
    return new Target(
        path,
        new Target.Index(
            1,
            (out, others) ->
                out.write(
                    bytes.apply(
                        item.files().stream()
                            .map(file -> others.file(file.path()).orElseThrow())
                            .toList()))));
  }

  private static Map<String, Object> record(Plan plan, Site.Item item, List<PublishedFile> files) {
    Document document = item.document();
    Map<String, Object> record = facts(plan, item, files);
    record.put("html", item.html());
    record.put("text", document.body().plain());
    DocumentLabels.add(plan, item, record);
    return record;
  }

  /** All but the text. */
  static Map<String, Object> facts(Plan plan, Site.Item item, List<PublishedFile> files) {
    Document document = item.document();
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("$schema", plan.absolute(Paths.documentSchema(document.column().kind())));
    record.put("url", plan.absolute(document.folder()));
    record.put("kind", document.column().kind());
    record.put("column", document.column().id());
    for (FieldValue value : document.values()) {
      if (FieldColumns.isTold(value.spec())) {
        record.put(value.spec().key(), plain(plan, value));
      }
    }
    Dates.textOf(plan.site(), document).ifPresent(day -> record.put("textOf", day.toString()));
    if (!item.status().isEmpty()) {
      record.put("status", item.status());
    }
    Map<String, Object> relations = relations(plan, item);
    if (!relations.isEmpty()) {
      record.put("relations", relations);
    }
    if (!files.isEmpty()) {
      record.put("attachments", files.stream().map(file -> file(plan, file)).toList());
    }
    plan.statistics()
        .report(document)
        .filter(report -> !report.tables().isEmpty())
        .ifPresent(report -> record.putAll(ReportData.of(report)));
    plan.statistics().sheet(document).ifPresent(sheet -> record.putAll(WorkSheetData.of(sheet)));
    return record;
  }

  /** A value as data: dates and moments as in RFC 3339, terms by their keys. */
  static Object plain(Plan plan, FieldValue value) {
    return switch (value.spec().type()) {
      case DATE -> value.value().toString();
      case ADDRESSES -> value.texts();
      case MOMENT -> Dates.offset((LocalDateTime) value.value(), plan.config().timeZone());
      default -> value.value();
    };
  }

  private static Map<String, Object> relations(Plan plan, Site.Item item) {
    Map<String, Object> relations = new LinkedHashMap<>();
    for (Views.Related related : plan.relations().of(plan, item)) {
      List<Map<String, Object>> others = new ArrayList<>();
      for (Site.Relation relation : item.related(related.key())) {
        Map<String, Object> entry = new LinkedHashMap<>();
        boolean gone = Names.isWithdrawn(plan, relation.other());
        if (!gone) {
          entry.put("title", relation.other().title());
        }
        entry.put("url", plan.absolute(relation.other().folder()));
        relation.since().ifPresent(day -> entry.put("since", day.toString()));
        if (relation.force() == Site.Force.NEVER) {
          entry.put("since", null);
        }
        if (gone) {
          withdrawn(plan, plan.neighbours().item(relation.other()), entry);
        } else if (STATED.contains(relation.key())) {
          state(plan.neighbours().item(relation.other()), entry);
        } else if (relation.key().equals("topicItems")) {
          entry.put("column", relation.other().column().id());
        }
        others.add(entry);
      }
      relations.put(related.key(), others);
    }
    return relations;
  }

  /** What was withdrawn has a number and an end, but no title. */
  private static void withdrawn(Plan plan, Site.Item other, Map<String, Object> entry) {
    entry.put("withdrawn", true);
    String number = other.document().text("documentNumber");
    if (!number.isEmpty()) {
      entry.put("documentNumber", number);
    }
    String status = Names.status(plan, other);
    if (!status.isEmpty()) {
      entry.put("status", status);
    }
  }

  /** What readers of an interpretation or its policy must know of the other. */
  private static void state(Site.Item other, Map<String, Object> entry) {
    for (String key : List.of("documentNumber", "form", "by")) {
      String text = other.document().text(key);
      if (!text.isEmpty()) {
        entry.put(key, text);
      }
    }
    if (!other.status().isEmpty()) {
      entry.put("status", other.status());
    }
  }

  private static Map<String, Object> file(Plan plan, PublishedFile file) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("name", file.path().substring(file.path().lastIndexOf('/') + 1));
    entry.put("url", plan.absolute(file.path()));
    entry.put("mediaType", file.mediaType());
    entry.put("size", file.size());
    entry.put("sha256", file.sha256());
    return entry;
  }
}
