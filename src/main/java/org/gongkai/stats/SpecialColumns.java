package org.gongkai.stats;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.diag.Text;
import org.gongkai.model.Document;
import org.gongkai.model.Site;
import org.gongkai.model.Statistics;

/**
 * Special columns (专题专栏) opened and maintained in a year, and items in them, as in the yearly work
 * sheet of websites (专栏专题：维护数量、新开设数量). Those withdrawn since stay counted.
 */
final class SpecialColumns implements Figures.Counter {

  private static final Text UNIT = new Text("个", "special columns");

  @Override
  public List<Statistics.Figure> count(Records records) {
    Site site = records.site();
    Tally opened = new Tally();
    Tally maintained = new Tally();
    Tally items = new Tally();
    for (Site.Item item : site.published().toList()) {
      Document document = item.document();
      if (item.pending().isEmpty() && document.isOf("topic")) {
        Optional<LocalDate> first = document.date("openedOn");
        first.ifPresent(day -> opened.add(day.getYear(), document));
        first.ifPresent(
            day -> years(site, day, document).forEach(y -> maintained.add(y, document)));
      } else if (item.pending().isEmpty() && !item.related("topics").isEmpty()) {
        document.publishedOn().ifPresent(moment -> items.add(moment.getYear(), document));
      }
    }
    Set<Integer> own = new TreeSet<>(maintained.years());
    own.addAll(items.years());
    List<Integer> kept = Tally.kept(records, "topic", own);
    List<Statistics.Figure> figures = new ArrayList<>();
    figures.addAll(
        opened.figures(
            kept,
            "topics.opened",
            "count(topics where openedOn in year)",
            new Text("新开设专题专栏", "special columns opened"),
            UNIT,
            new Text("开设日期在本年的专题专栏", "special columns opened in the year")));
    figures.addAll(
        maintained.figures(
            kept,
            "topics.maintained",
            "count(topics where openedOn <= year and (closedOn is missing or closedOn >= year))",
            new Text("维护专题专栏", "special columns maintained"),
            UNIT,
            new Text("本年内没有归档或者在本年归档的专题专栏", "special columns not archived before the year")));
    figures.addAll(
        items.figures(
            kept,
            "topics.items",
            "count(documents where publishedOn in year and topics is given)",
            new Text("专题信息", "items in special columns"),
            new Text("条", "items"),
            new Text(
                "发布日期在本年、属于某个专题的文档，每篇计一次", "documents published in the year that belong to one")));
    return figures;
  }

  /** The years in which it was maintained. */
  private static IntStream years(Site site, LocalDate first, Document topic) {
    LocalDate closed =
        Stream.of(topic.date("closedOn"), topic.date("withdrawnOn"))
            .flatMap(Optional::stream)
            .min(Comparator.naturalOrder())
            .orElse(site.today());
    return IntStream.rangeClosed(
        first.getYear(), Math.min(closed.getYear(), site.today().getYear()));
  }
}
