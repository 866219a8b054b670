package org.gongkai.output;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.model.Column;
import org.gongkai.model.Document;
import org.gongkai.model.SiteConfig;

/** Page labels (网页标签) of 政府网站发展指引, 国办发〔2017〕47号: never empty, names as prescribed. */
public final class Labels {

  private Labels() {}

  /** On every page: 网站标签. */
  public static List<Views.Label> site(SiteConfig config) {
    List<Views.Label> labels = new ArrayList<>();
    add(labels, "SiteName", config.name());
    add(labels, "SiteDomain", config.domain());
    add(labels, "SiteIDCode", config.siteCode());
    return labels;
  }

  /** On the home page: 栏目标签 with 首页 as the column. */
  public static List<Views.Label> home(SiteConfig config) {
    List<Views.Label> labels = site(config);
    add(labels, "ColumnName", "首页");
    add(labels, "ColumnDescription", config.description());
    add(labels, "ColumnKeywords", String.join(",", config.keywords()));
    add(labels, "ColumnType", "首页");
    return labels;
  }

  /** On list pages: 栏目标签. */
  public static List<Views.Label> column(SiteConfig config, Column column) {
    List<Views.Label> labels = site(config);
    add(labels, "ColumnName", column.label());
    add(labels, "ColumnDescription", column.description());
    add(labels, "ColumnKeywords", String.join(",", column.keywords()));
    add(labels, "ColumnType", String.join(",", column.types()));
    return labels;
  }

  /** On lists across columns: 栏目标签. */
  public static List<Views.Label> list(SiteConfig config, Listed page) {
    List<Views.Label> labels = site(config);
    add(labels, "ColumnName", page.name());
    add(labels, "ColumnDescription", page.description());
    add(labels, "ColumnKeywords", String.join(",", page.keywords()));
    add(labels, "ColumnType", page.type());
    return labels;
  }

  /** On documents: 内容页标签. */
  public static List<Views.Label> document(Plan plan, Document document) {
    List<Views.Label> labels = new ArrayList<>(plan.labels(document.column()));
    add(labels, "ArticleTitle", document.title());
    add(labels, "PubDate", Dates.since(document).map(Dates::minute).orElse(""));
    add(labels, "ContentSource", source(plan.config(), document));
    add(labels, "Keywords", String.join(",", document.texts("keywords")));
    add(labels, "Author", document.text("author"));
    add(labels, "Description", document.text("summary"));
    add(labels, "Url", plan.absolute(document.folder()));
    return labels;
  }

  /** On what is left of a document that was withdrawn: nothing of what was in it. */
  public static List<Views.Label> withdrawn(Plan plan, Document document) {
    List<String> content = List.of("ContentSource", "Keywords", "Author", "Description");
    List<Views.Label> labels = document(plan, document);
    labels.removeIf(label -> content.contains(label.name()));
    return labels;
  }

  /** The publishing unit: as typed, or whoever issued it, or the site's owner. */
  public static String source(SiteConfig config, Document document) {
    for (String key : List.of("source", "issuer", "issuers", "organization", "unit", "leadUnit")) {
      List<String> texts = document.texts(key);
      if (!texts.isEmpty()) {
        return String.join("、", texts);
      }
    }
    return config.owner();
  }

  private static void add(List<Views.Label> labels, String name, String content) {
    if (!content.isBlank()) {
      labels.add(new Views.Label(name, content));
    }
  }
}
