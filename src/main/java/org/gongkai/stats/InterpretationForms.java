package org.gongkai.stats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.diag.Text;
import org.gongkai.model.Document;
import org.gongkai.model.Site;
import org.gongkai.model.Statistics;

/**
 * Interpretations (解读信息发布) of a year as in the yearly work sheet of websites: 解读材料 in words, 解读产品
 * that were produced, 媒体评论文章 by the media. Those withdrawn since stay counted.
 */
final class InterpretationForms implements Figures.Counter {

  private static final Set<String> WORDS = Set.of("text", "faq");

  private static final Map<String, Text> NAMES = names();

  private static final Map<String, String> WHERE =
      Map.of(
          "total", "",
          "materials", " and by != media and (form = text or form = faq)",
          "products", " and by != media and form != text and form != faq",
          "mediaArticles", " and by = media");

  private static Map<String, Text> names() {
    Map<String, Text> names = new LinkedHashMap<>();
    names.put("total", new Text("解读信息", "interpretations"));
    names.put("materials", new Text("解读材料", "interpretations in words"));
    names.put("products", new Text("解读产品", "produced interpretations"));
    names.put("mediaArticles", new Text("媒体评论文章", "articles of the media"));
    return names;
  }

  @Override
  public List<Statistics.Figure> count(Records records) {
    Site site = records.site();
    Map<String, Tally> tallies = new LinkedHashMap<>();
    NAMES.keySet().forEach(key -> tallies.put(key, new Tally()));
    for (Site.Item item : site.published().toList()) {
      Document document = item.document();
      boolean counts = item.pending().isEmpty() && document.isOf("interpretation");
      if (counts && document.publishedOn().isPresent()) {
        int year = document.publishedOn().get().getYear();
        tallies.get("total").add(year, document);
        tallies.get(group(document)).add(year, document);
      }
    }
    List<Integer> kept = Tally.kept(records, "interpretation", tallies.get("total").years());
    List<Statistics.Figure> figures = new ArrayList<>();
    NAMES.forEach(
        (key, name) ->
            figures.addAll(
                tallies
                    .get(key)
                    .figures(
                        kept,
                        "interpretations." + key,
                        "count(interpretations where publishedOn in year" + WHERE.get(key) + ")",
                        name,
                        new Text("条", "items"),
                        new Text("发布日期在本年的" + name.zh(), name.en() + " published in the year"))));
    return figures;
  }

  private static String group(Document interpretation) {
    if (interpretation.text("by").equals("media")) {
      return "mediaArticles";
    }
    return WORDS.contains(interpretation.text("form")) ? "materials" : "products";
  }
}
