package org.gongkai.kind;

import java.util.List;
import java.util.Optional;
import org.gongkai.diag.Text;
import org.gongkai.field.Fields;

/** All kinds, by id. */
public final class Kinds {

  public static final List<Kind> ALL =
      List.of(
          kind("annual-report", "年度报告", "annual report", AnnualReport.class, AnnualReport.RULES),
          kind("article", "文章", "article", Article.class, Kind.Rules.NONE),
          kind(
              "interpretation",
              "政策解读",
              "interpretation",
              Interpretation.class,
              Interpretation.RULES),
          kind("page", "页面", "page", Page.class, Kind.Rules.NONE),
          kind("policy", "政策文件", "policy", Policy.class, Policy.RULES),
          kind("solicitation", "在线征集", "solicitation", Solicitation.class, Solicitation.RULES),
          kind("topic", "专题专栏", "special column", Topic.class, Topic.RULES));

  private Kinds() {}

  private static Kind kind(
      String id, String zh, String en, Class<? extends Record> type, Kind.Rules rules) {
    return new Kind(id, new Text(zh, en), Fields.of(type), rules);
  }

  /** The kind with an id. */
  public static Optional<Kind> of(String id) {
    return ALL.stream().filter(kind -> kind.id().equals(id)).findFirst();
  }
}
