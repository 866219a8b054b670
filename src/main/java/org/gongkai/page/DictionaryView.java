package org.gongkai.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gongkai.dataset.DataColumn;
import org.gongkai.dataset.DataTable;
import org.gongkai.dataset.Dataset;
import org.gongkai.dataset.Folders;
import org.gongkai.model.Vocabulary;
import org.gongkai.output.DataViews;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;
import org.gongkai.output.Views;

/** The data dictionary (数据字典): what is called the same is explained once. */
final class DictionaryView {

  private static final String NAME = "数据字典";

  private final Plan plan;

  /** Lists of values by what they hold; fragment ids come from the first column that has one. */
  private final Map<List<Vocabulary.Term>, String> lists = new LinkedHashMap<>();

  private final Map<List<Vocabulary.Term>, Set<String>> titles = new LinkedHashMap<>();
  private final Map<String, Map<DataViews.Column, List<Dataset>>> columns = new TreeMap<>();

  DictionaryView(Plan plan, List<Dataset> datasets) {
    this.plan = plan;
    Set<String> ids = new LinkedHashSet<>();
    for (Dataset dataset : datasets) {
      for (DataTable table : dataset.tables()) {
        for (DataColumn column : table.columns()) {
          if (!column.terms().isEmpty()) {
            lists.computeIfAbsent(column.terms(), terms -> id(ids, column.key()));
            titles
                .computeIfAbsent(column.terms(), terms -> new LinkedHashSet<>())
                .add(column.title().zh());
          }
        }
      }
    }
    for (Dataset dataset : datasets) {
      for (DataTable table : dataset.tables()) {
        for (DataColumn column : table.columns()) {
          List<Dataset> users =
              columns
                  .computeIfAbsent(column.key(), key -> new LinkedHashMap<>())
                  .computeIfAbsent(anywhere(column(column)), same -> new ArrayList<>());
          if (!users.contains(dataset)) {
            users.add(dataset);
          }
        }
      }
    }
  }

  private static String id(Set<String> ids, String key) {
    String id = key;
    for (int n = 2; !ids.add(id); n++) {
      id = key + "-" + n;
    }
    return "gk-values-" + id;
  }

  /** The same column, whether all rows have it or not. */
  private static DataViews.Column anywhere(DataViews.Column column) {
    return new DataViews.Column(
        column.key(), column.label(), column.type(), false, column.description(), column.list());
  }

  /** A column; its list of values stands in the dictionary. */
  DataViews.Column column(DataColumn column) {
    String unit = column.unit().isEmpty() ? "" : "单位：" + column.unit();
    String said = column.description().zh();
    boolean between = !said.isEmpty() && !unit.isEmpty() && !said.endsWith("。");
    String id = lists.getOrDefault(column.terms(), "");
    return new DataViews.Column(
        column.key(),
        column.title().zh(),
        DatasetView.type(column.type()),
        column.required(),
        said + (between ? "；" : "") + unit,
        id.isEmpty()
            ? new Views.Link("", "")
            : new Views.Link(
                "代码表（" + column.terms().size() + "）", plan.url(Paths.DICTIONARY) + "#" + id));
  }

  DataViews.Dictionary view() {
    List<DataViews.Entry> entries = new ArrayList<>();
    columns
        .values()
        .forEach(
            same ->
                same.forEach(
                    (column, users) ->
                        entries.add(
                            new DataViews.Entry(column, users.stream().map(this::link).toList()))));
    List<DataViews.Values> values = new ArrayList<>();
    lists.forEach(
        (terms, id) ->
            values.add(
                new DataViews.Values(
                    id,
                    String.join("、", titles.get(terms)),
                    terms.stream().map(t -> new Views.Label(t.key(), t.label())).toList())));
    return new DataViews.Dictionary(
        DataPages.frame(
            plan, NAME, Paths.DICTIONARY, "各数据集的数据项和代码表", List.of(DataPages.above(plan))),
        NAME,
        entries,
        values);
  }

  private Views.Link link(Dataset dataset) {
    return new Views.Link(dataset.title().zh(), plan.url(Folders.of(dataset)));
  }
}
