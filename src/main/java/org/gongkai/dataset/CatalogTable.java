package org.gongkai.dataset;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.gongkai.dataset.DataColumn.Type;
import org.gongkai.diag.Text;
import org.gongkai.model.Site;
import org.gongkai.output.CatalogRecords;
import org.gongkai.output.DisclosureViews;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;

/** The disclosure catalog as a table (条例第十二条). */
public final class CatalogTable {

  static final Text TITLE = new Text("信息公开目录", "Disclosure catalog");

  private CatalogTable() {}

  public static DataTable of(Plan plan) {
    return new DataTable(
        Paths.CATALOG_TABLE,
        TITLE,
        new Text("政府信息的索引号、名称、内容概述和生成日期", "Index number, name, summary and date of each document"),
        OptionalInt.empty(),
        List.of(
            DataColumn.of("indexNumber", "索引号", "Index number", Type.STRING),
            DataColumn.of("title", "名称", "Title", Type.STRING).always(),
            DataColumn.of("summary", "内容概述", "Summary", Type.STRING),
            DataColumn.of("madeOn", "生成日期", "Date", Type.DATE),
            DataColumn.of("issuer", "发布机构", "Issuer", Type.STRING),
            DataColumn.of("subject", "主题分类", "Subject", Type.STRING),
            DataColumn.of("statutoryItem", "法定公开事项", "Statutory items", Type.LIST)
                .from(FieldColumns.terms(plan.config().vocabularies(), "statutoryItem")),
            DataColumn.of("url", "网址", "Address", Type.STRING).of("uri").identifying()),
        List.of("url"),
        List.of(),
        List.of(DataTable.NONE),
        () -> plan.disclosure().catalog().stream().map(item -> row(plan, item)));
  }

  private static List<Object> row(Plan plan, Site.Item item) {
    DisclosureViews.Record record = CatalogRecords.of(plan, item);
    List<String> items = item.document().statutoryItems();
    return List.of(
        record.indexNumber(),
        record.title(),
        record.summary(),
        record.madeOn().isEmpty() ? DataTable.NONE : LocalDate.parse(record.madeOn()),
        record.issuer(),
        record.subject(),
        items.isEmpty() ? DataTable.NONE : items,
        plan.absolute(item.document().folder()));
  }
}
