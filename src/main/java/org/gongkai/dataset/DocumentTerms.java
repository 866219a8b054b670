package org.gongkai.dataset;

import java.util.Map;
import org.gongkai.diag.Text;

/** What a document's record has beside the fields of its kind: the words for its keys. */
public final class DocumentTerms {

  private static final Map<String, Text> TERMS =
      Map.ofEntries(
          Map.entry("url", new Text("网址", "address of the page")),
          Map.entry("kind", new Text("内容类型", "kind")),
          Map.entry("column", new Text("栏目", "column")),
          Map.entry("relations", new Text("关系", "relations")),
          Map.entry("attachments", new Text("附件", "attachments")),
          Map.entry("tables", new Text("法定表格", "statutory tables")),
          Map.entry("subtotals", new Text("小计", "subtotals")),
          Map.entry("explanations", new Text("差异说明", "explanations")),
          Map.entry("reconciliation", new Text("填报数与推算数对照", "reconciliation")),
          Map.entry("sheet", new Text("网站年度报表各项", "items of the work sheet")),
          Map.entry("textOf", new Text("内容的更新日期", "update that the text comes from")),
          Map.entry("html", new Text("正文（HTML）", "text as HTML")),
          Map.entry("text", new Text("正文（纯文本）", "plain text")),
          Map.entry("labels", new Text("各项的中文名称", "Chinese terms of the keys")),
          Map.entry("labelsEn", new Text("各项的英文名称", "English terms of the keys")),
          Map.entry("valueLabels", new Text("代码的中文名称", "Chinese words for codes")));

  private DocumentTerms() {}

  public static boolean has(String key) {
    return TERMS.containsKey(key);
  }

  public static Text of(String key) {
    Text term = TERMS.get(key);
    if (term == null) {
      throw new IllegalArgumentException("no term for " + key);
    }
    return term;
  }
}
