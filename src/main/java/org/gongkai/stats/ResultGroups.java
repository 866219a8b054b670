package org.gongkai.stats;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.diag.Text;
import org.gongkai.model.Document;
import org.gongkai.model.FieldValue;
import org.gongkai.model.Site;
import org.gongkai.model.Statistics;
import org.gongkai.model.Table;

/**
 * Subtotals of the outcome groups of an annual report (不予公开, 无法提供, 不予处理, 其他处理): the form does not
 * print them, readers ask for them.
 */
final class ResultGroups implements Figures.Counter {

  @Override
  public List<Statistics.Figure> count(Site site) {
    List<Statistics.Figure> figures = new ArrayList<>();
    for (Site.Item item : site.items()) {
      Document document = item.document();
      document.tables().stream()
          .filter(table -> table.id().equals("applications"))
          .forEach(table -> figures.addAll(subtotals(document, table)));
    }
    return figures;
  }

  private static List<Statistics.Figure> subtotals(Document report, Table table) {
    Map<String, BigDecimal> sums = new LinkedHashMap<>();
    Map<String, String> labels = new LinkedHashMap<>();
    for (Table.Row row : table.rows()) {
      int dot = row.key().key().indexOf('.');
      if (dot > 0) {
        String group = row.key().key().substring(0, dot);
        String[] path = row.key().label().split(" › ");
        labels.putIfAbsent(group, path[path.length - 2].replaceFirst("^（.）", ""));
        sums.merge(
            group,
            row.cell("total").map(Table.Cell::number).orElse(BigDecimal.ZERO),
            BigDecimal::add);
      }
    }
    int year = (Integer) report.value("year").map(FieldValue::value).orElse(0);
    List<Statistics.Figure> figures = new ArrayList<>();
    sums.forEach(
        (group, sum) ->
            figures.add(
                new Statistics.Figure(
                    "applications." + group + ".subtotal",
                    Text.of(labels.get(group)),
                    year,
                    sum,
                    new Text("件", "applications"),
                    new Text(
                        "年报第三部分“" + labels.get(group) + "”各项总计之和",
                        "sum of the totals of the rows under " + labels.get(group)),
                    List.of(report.path()))));
    return figures;
  }
}
