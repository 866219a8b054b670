package org.gongkai.stats;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.gongkai.diag.Text;
import org.gongkai.model.Document;
import org.gongkai.model.Site;
import org.gongkai.model.Statistics;

/**
 * A number of documents put on the site in a year. Those withdrawn since stay counted.
 *
 * @param expression the condition for programs; empty for all
 * @param condition in words, behind 发布日期在本年
 */
record Documents(String expression, Text condition, Predicate<Document> counted)
    implements Measure {

  static Documents all() {
    return new Documents(
        "class != none",
        new Text("、计入三类信息之一", " and of one of the three classes"),
        document -> !document.column().infoClass().equals("none"));
  }

  static Documents ofClass(String key, String zh) {
    return new Documents(
        "class = " + key,
        new Text("、信息类别为" + zh, " and of the class " + key),
        document -> document.column().infoClass().equals(key));
  }

  static Documents inColumn(String id, String label) {
    return new Documents(
        "column = " + id,
        new Text("、在栏目“" + label + "”", " and in the column " + id),
        document -> document.column().id().equals(id));
  }

  static Documents ofKind(String id) {
    return new Documents(
        "kind = " + id,
        new Text("、文档种类为" + id, " and of the kind " + id),
        document -> document.column().kind().equals(id));
  }

  @Override
  public String expression() {
    String rest = expression.isEmpty() ? "" : " and " + expression;
    return "count(documents where publishedOn in year" + rest + ")";
  }

  @Override
  public Text words(Records records) {
    return new Text(
        "发布日期在本年" + condition.zh() + "的文档数", "documents published in the year" + condition.en());
  }

  @Override
  public Optional<Result> of(Records records, int year, Function<String, Statistics.Figure> done) {
    List<Site.Item> items = records.published(year);
    if (items.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Result.count(
            items.stream()
                .map(Site.Item::document)
                .filter(counted)
                .map(document -> Statistics.Source.document(document.path()))
                .sorted(Comparator.comparing(Statistics.Source::path))
                .toList()));
  }
}
