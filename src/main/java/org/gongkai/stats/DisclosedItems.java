package org.gongkai.stats;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.diag.Text;
import org.gongkai.model.Document;
import org.gongkai.model.Site;
import org.gongkai.model.Statistics;

/**
 * Items disclosed in a year, by information class (概况类信息, 政务动态, 信息公开目录) and together, as in the
 * yearly work sheet of websites (政府网站工作年度报表), where the total is the sum of the three.
 */
final class DisclosedItems implements Figures.Counter {

  /** Interpretations and special columns stand beside the three classes: counted elsewhere. */
  private static final String NONE = "none";

  private static final Map<String, Text> CLASSES =
      Map.of(
          "overview", new Text("概况类信息", "overview items"),
          "dynamic", new Text("政务动态信息", "news items"),
          "catalog", new Text("信息公开目录信息", "catalog items"),
          "total", new Text("公开信息总数", "disclosed items"));

  @Override
  public List<Statistics.Figure> count(Site site) {
    Map<Integer, Map<String, List<String>>> years = new TreeMap<>();
    for (Site.Item item : site.published().toList()) {
      Document document = item.document();
      if (item.pending().isEmpty() && document.publishedOn().isPresent()) {
        String own = document.column().infoClass();
        if (own.equals(NONE)) {
          continue;
        }
        var classes =
            years.computeIfAbsent(document.publishedOn().get().getYear(), y -> new TreeMap<>());
        for (String key : List.of(own, "total")) {
          classes.computeIfAbsent(key, k -> new ArrayList<>()).add(document.path());
        }
      }
    }
    List<Statistics.Figure> figures = new ArrayList<>();
    years.forEach(
        (year, classes) -> classes.forEach((key, paths) -> figures.add(figure(year, key, paths))));
    return figures;
  }

  private static Statistics.Figure figure(int year, String key, List<String> paths) {
    Text label = CLASSES.getOrDefault(key, Text.of(key));
    return new Statistics.Figure(
        "documents." + key,
        label,
        year,
        BigDecimal.valueOf(paths.size()),
        new Text("条", "items"),
        new Text("发布日期在" + year + "年的" + label.zh(), label.en() + " published in " + year),
        paths.stream().sorted().toList());
  }
}
