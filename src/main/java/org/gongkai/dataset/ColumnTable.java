package org.gongkai.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.gongkai.dataset.DataColumn.Type;
import org.gongkai.diag.Text;
import org.gongkai.model.Column;
import org.gongkai.model.FieldSpec;
import org.gongkai.model.KindSpec;
import org.gongkai.model.Site;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;
import org.gongkai.output.Registers;
import org.gongkai.output.Statuses;

/**
 * A column's documents as a table: a row a document, a column for each field of its kind, filled or
 * not.
 */
public final class ColumnTable {

  /** The office's own affair. */
  private static final Set<String> OWN =
      Set.of("draft", "aliases", "withdrawnOn", "withdrawnReason");

  private ColumnTable() {}

  public static DataTable of(Plan plan, Column column) {
    KindSpec kind = plan.config().kind(column);
    List<FieldSpec> fields = fields(kind);
    List<Site.Item> items = plan.items(column);
    boolean status = items.stream().anyMatch(item -> !item.status().isEmpty());
    List<DataColumn> columns = new ArrayList<>();
    columns.add(
        DataColumn.of("path", "源文件", "Source file", Type.STRING)
            .described("文件在内容文件夹里的路径", "path of the file in the content folder")
            .identifying());
    columns.add(
        DataColumn.of("url", "网址", "Address", Type.STRING)
            .described("网页的地址", "address of the page")
            .of("uri")
            .identifying());
    fields.forEach(field -> columns.add(FieldColumns.column(plan, field)));
    if (status) {
      String vocabulary = Statuses.vocabulary(kind.id());
      columns.add(
          DataColumn.of("status", Statuses.term(kind.id()), "Status", Type.STRING)
              .described("由日期和文件之间的关系得出", "derived from dates and relations")
              .from(FieldColumns.terms(plan.config().vocabularies(), vocabulary)));
    }
    return new DataTable(
        Paths.table(column),
        Text.of(title(plan, column)),
        column.description().isEmpty() ? kind.description() : Text.of(column.description()),
        OptionalInt.empty(),
        columns,
        List.of("path"),
        List.of(),
        List.of(DataTable.NONE),
        () -> items.stream().map(item -> row(plan, item, fields, status)));
  }

  /** What it is called: its label, and more where another dataset has the same. */
  static String title(Plan plan, Column column) {
    String label = column.label();
    long columns = plan.config().columns().stream().filter(c -> c.label().equals(label)).count();
    if (columns > 1) {
      return label + "（栏目 " + column.id() + "）";
    }
    boolean catalog = plan.disclosure().isThere() && label.equals(CatalogTable.TITLE.zh());
    boolean register =
        Registers.of(plan.site()).stream().anyMatch(r -> r.kind().label().zh().equals(label));
    return catalog || register ? label + "（栏目）" : label;
  }

  /** What fits into a cell, and is not the same for all that is published. */
  public static List<FieldSpec> fields(KindSpec kind) {
    return kind.fields().stream()
        .filter(field -> field.type() != FieldSpec.Type.STRUCTURE && !OWN.contains(field.key()))
        .toList();
  }

  private static List<Object> row(
      Plan plan, Site.Item item, List<FieldSpec> fields, boolean status) {
    List<Object> cells = new ArrayList<>(fields.size() + 3);
    cells.add(item.document().path());
    cells.add(plan.absolute(item.document().folder()));
    for (FieldSpec field : fields) {
      cells.add(cell(plan, item, field));
    }
    if (status) {
      cells.add(item.status());
    }
    return cells;
  }

  /** A field's cell; documents and files by their addresses. */
  private static Object cell(Plan plan, Site.Item item, FieldSpec field) {
    if (field.type() == FieldSpec.Type.REFERENCES) {
      boolean typed = !item.document().references(field.key()).isEmpty();
      List<String> others =
          typed
              ? item.related(field.key()).stream()
                  .map(relation -> plan.absolute(relation.other().folder()))
                  .toList()
              : List.of();
      return others.isEmpty() ? DataTable.NONE : others;
    } else if (field.type() == FieldSpec.Type.FILES) {
      List<String> files = item.files().stream().map(file -> plan.absolute(file.path())).toList();
      return files.isEmpty() ? DataTable.NONE : files;
    }
    return item.document()
        .value(field.key())
        .map(value -> FieldColumns.cell(plan, value))
        .orElse(DataTable.NONE);
  }
}
