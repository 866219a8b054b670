package org.gongkai.kind;

import java.util.List;
import java.util.Optional;
import org.gongkai.diag.Text;

/** All kinds, by id. */
public final class Kinds {

  public static final List<Kind> ALL =
      List.of(
          new Kind(
              "annual-report", new Text("年度报告", "annual report"), Fields.of(AnnualReport.class)),
          new Kind("article", new Text("文章", "article"), Fields.of(Article.class)),
          new Kind("page", new Text("页面", "page"), Fields.of(Page.class)),
          new Kind("policy", new Text("政策文件", "policy"), Fields.of(Policy.class)));

  private Kinds() {}

  public static Optional<Kind> of(String id) {
    return ALL.stream().filter(kind -> kind.id().equals(id)).findFirst();
  }
}
