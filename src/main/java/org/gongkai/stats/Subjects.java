package org.gongkai.stats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.diag.Text;
import org.gongkai.model.SiteConfig;
import org.gongkai.model.Statistics.Figure;
import org.gongkai.report.ReportForm;

/**
 * The figures of a year as people look for them: by what they are about, the annual report's own
 * subjects first, cells of its tables in the order of the form.
 */
public final class Subjects {

  /** By the first part of a figure's key, in the order in which pages show them. */
  private static final Map<String, Text> NAMES = names();

  private Subjects() {}

  /**
   * Figures about the same.
   *
   * @param id the first part of their keys: {@code applications}
   */
  public record Subject(String id, Text label, List<Figure> figures) {
    public Subject {
      figures = List.copyOf(figures);
    }
  }

  /** All figures of a year, each once. */
  public static List<Subject> of(SiteConfig config, List<Figure> figures) {
    Map<String, Integer> order = order(config);
    Map<String, List<Figure>> about = new LinkedHashMap<>();
    NAMES.keySet().forEach(id -> about.put(id, new ArrayList<>()));
    figures.stream()
        .sorted(Comparator.comparingInt(figure -> order.getOrDefault(figure.key(), -1)))
        .forEach(figure -> about.computeIfAbsent(id(figure), i -> new ArrayList<>()).add(figure));
    List<Subject> subjects = new ArrayList<>();
    about.forEach(
        (id, all) -> {
          if (!all.isEmpty()) {
            subjects.add(new Subject(id, NAMES.getOrDefault(id, Text.of(id)), all));
          }
        });
    return subjects;
  }

  private static String id(Figure figure) {
    int dot = figure.key().indexOf('.');
    return dot < 0 ? figure.key() : figure.key().substring(0, dot);
  }

  /** Sums, which are in neither list, come first; then counts; then the cells that they sum up. */
  private static Map<String, Integer> order(SiteConfig config) {
    Map<String, Integer> order = new HashMap<>();
    Definitions.of(config).forEach(definition -> order.put(definition.key(), order.size()));
    for (ReportForm.FormTable table : ReportForm.ALL.get(0).tables()) {
      for (ReportForm.Leaf row : ReportForm.leaves(table.rows())) {
        for (ReportForm.Leaf column : ReportForm.leaves(table.columns())) {
          order.putIfAbsent(table.key(row, column), order.size());
        }
      }
    }
    return order;
  }

  private static Map<String, Text> names() {
    Map<String, Text> names = new LinkedHashMap<>();
    names.put("documents", new Text("公开的信息", "Disclosed items"));
    names.put("proactive", new Text("主动公开政府信息", "Proactive disclosure"));
    names.put("applications", new Text("政府信息公开申请", "Applications"));
    names.put("fees", new Text("信息处理费", "Processing fees"));
    names.put("disputes", new Text("行政复议和行政诉讼", "Reviews and lawsuits"));
    names.put("interpretations", new Text("政策解读", "Interpretations"));
    names.put("pressConferences", new Text("新闻发布会", "Press conferences"));
    names.put("incidents", new Text("政务舆情回应", "Responses to public concern"));
    names.put("consultations", new Text("咨询留言", "Consultations"));
    names.put("solicitations", new Text("征集调查", "Solicitations"));
    names.put("proposals", new Text("建议提案办理", "Replies to proposals"));
    names.put("submissions", new Text("信息报送", "Submissions"));
    names.put("topics", new Text("专题专栏", "Special columns"));
    names.put("websites", new Text("政府网站", "Government websites"));
    names.put("accounts", new Text("政务新媒体", "New-media accounts"));
    names.put("notices", new Text("监测通报", "Monitoring notices"));
    names.put("charges", new Text("行政事业性收费", "Administrative charges"));
    return names;
  }
}
