package org.gongkai.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.dataset.DocumentTerms;
import org.gongkai.diag.Text;
import org.gongkai.model.Document;
import org.gongkai.model.FieldSpec;
import org.gongkai.model.FieldValue;
import org.gongkai.model.KindSpec;
import org.gongkai.model.ReconciledReport;
import org.gongkai.model.Site;
import org.gongkai.model.Vocabulary;
import org.gongkai.output.Names;
import org.gongkai.output.Plan;
import org.gongkai.output.Statuses;
import org.gongkai.output.Views;

/**
 * The words for what a document's record says, beside its keys, which do not change: {@code
 * labels}, {@code labelsEn}, {@code valueLabels}. Only what is in the record is in them.
 */
final class DocumentLabels {

  private final Plan plan;
  private final KindSpec kind;
  private final Map<String, String> zh = new LinkedHashMap<>();
  private final Map<String, String> en = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> values = new LinkedHashMap<>();

  private DocumentLabels(Plan plan, Document document) {
    this.plan = plan;
    this.kind = plan.config().kind(document.column());
    value("kind", kind.id(), kind.label().zh());
    value("column", document.column().id(), document.column().label());
  }

  /** Adds the words to a document's record. */
  static void add(Plan plan, Site.Item item, Map<String, Object> record) {
    Document document = item.document();
    DocumentLabels labels = new DocumentLabels(plan, document);
    document.values().stream()
        .filter(value -> record.containsKey(value.spec().key()))
        .forEach(labels::values);
    if (!item.status().isEmpty()) {
      labels.value("status", item.status(), Statuses.label(plan, item));
    }
    record.keySet().forEach(labels::key);
    for (Views.Related related : plan.relations().of(plan, item)) {
      labels.relation(related, item);
    }
    if (record.containsKey("reconciliation") || record.containsKey("sheet")) {
      for (ReconciledReport.Status status : ReconciledReport.Status.values()) {
        labels.value("status", status.key(), status.label());
      }
    }
    labels.put(record);
  }

  /** The same for what is left of a document that was withdrawn. */
  static void withdrawn(Plan plan, Document document, Map<String, Object> record) {
    DocumentLabels labels = new DocumentLabels(plan, document);
    record.keySet().forEach(labels::key);
    labels.put(record);
  }

  private void put(Map<String, Object> record) {
    record.put("labels", zh);
    record.put("labelsEn", en);
    record.put("valueLabels", values);
  }

  private void key(String key) {
    if (DocumentTerms.has(key)) {
      name(key, DocumentTerms.of(key));
    } else if (key.equals("status")) {
      name(key, new Text(Statuses.term(kind.id()), "status"));
    } else {
      kind.field(key).map(FieldSpec::label).ifPresent(label -> name(key, label));
    }
  }

  private void name(String key, Text label) {
    zh.put(key, label.zh());
    if (label.isTranslated()) {
      en.put(key, label.en());
    }
  }

  private void value(String key, String code, String word) {
    if (!code.equals(word)) {
      values.computeIfAbsent(key, k -> new TreeMap<>()).putIfAbsent(code, word);
    }
  }

  private void values(FieldValue value) {
    values(value.spec(), value.texts());
  }

  private void values(FieldSpec spec, List<String> codes) {
    Vocabulary list = plan.config().vocabularies().get(spec.vocabulary());
    if (list != null) {
      codes.forEach(code -> value(spec.key(), code, list.label(code)));
    }
  }

  /** A relation's name, and the codes that are told of its other ends. */
  private void relation(Views.Related related, Site.Item item) {
    zh.putIfAbsent(related.key(), related.label());
    kind.field(related.key())
        .map(FieldSpec::label)
        .filter(Text::isTranslated)
        .ifPresent(label -> en.putIfAbsent(related.key(), label.en()));
    for (Site.Relation relation : item.related(related.key())) {
      Site.Item other = plan.neighbours().item(relation.other());
      if (Names.isWithdrawn(plan, relation.other())) {
        if (!Names.status(plan, other).isEmpty()) {
          value("status", other.status(), Statuses.label(plan, other));
        }
      } else if (DocumentData.STATED.contains(relation.key())) {
        other.document().values().stream()
            .filter(value -> DocumentData.CODES.contains(value.spec().key()))
            .forEach(this::values);
        if (!other.status().isEmpty()) {
          value("status", other.status(), Statuses.label(plan, other));
        }
      } else if (relation.key().equals("topicItems")) {
        value("column", relation.other().column().id(), relation.other().column().label());
      }
    }
  }
}
