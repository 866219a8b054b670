package org.gongkai.dataset;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.gongkai.model.FieldSpec;
import org.gongkai.model.Ledger;
import org.gongkai.output.Plan;
import org.gongkai.output.Registers.Register;

/**
 * A public register as a table: all columns of the ledger by their keys, terms by theirs. What the
 * rows are told apart by is its primary key; ledgers that are not checked for it have none.
 */
public final class RegisterTable {

  private RegisterTable() {}

  public static DataTable of(Plan plan, Register register) {
    Ledger.Kind kind = register.kind();
    List<FieldSpec> fields = kind.fields();
    return new DataTable(
        register.table(),
        kind.label(),
        kind.description(),
        OptionalInt.empty(),
        fields.stream().map(field -> column(plan, field, kind.unique())).toList(),
        Stream.of(kind.unique()).filter(key -> !key.isEmpty()).toList(),
        List.of(),
        List.of(DataTable.NONE),
        () -> register.rows().stream().map(row -> row(plan, row, fields)));
  }

  private static DataColumn column(Plan plan, FieldSpec field, String unique) {
    DataColumn column = FieldColumns.column(plan, field);
    return field.key().equals(unique) ? column.identifying() : column;
  }

  private static List<Object> row(Plan plan, Ledger.Row row, List<FieldSpec> fields) {
    return fields.stream()
        .map(
            field ->
                row.value(field.key())
                    .map(value -> FieldColumns.cell(plan, value))
                    .orElse(DataTable.NONE))
        .toList();
  }
}
