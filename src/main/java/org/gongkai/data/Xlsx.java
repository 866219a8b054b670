package org.gongkai.data;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gongkai.dataset.Cells;
import org.gongkai.dataset.DataColumn;
import org.gongkai.dataset.DataTable;

/**
 * A table as a spreadsheet for people: Chinese headers, terms by their words. Texts are texts,
 * whatever digits they are of; dates are dates, numbers numbers. Rows are written bit by bit.
 */
final class Xlsx {

  private static final int ROWS_AT_ONCE = 500;

  /** What Excel takes in a cell. */
  private static final int LONGEST = 32_767;

  /** Excel counts days from 1900 with a day that never was; before March its dates are wrong. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

  /** Excel keeps 15 digits of a number. */
  private static final int DIGITS = 15;

  /** How the format writes characters that XML cannot hold: so what looks like it is escaped. */
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private static final double WIDE = 40;
  private static final double NARROW = 14;

  private final DataTable table;
  private final Workbook book;
  private Worksheet sheet;
  private int sheets;
  private int row;

  private Xlsx(DataTable table, Workbook book) {
    this.table = table;
    this.book = book;
  }

  static void write(DataTable table, OutputStream out) throws IOException {
    try (SameBytesZip zip = new SameBytesZip(out)) {
      Workbook book = new Workbook(zip, "Gongkai", null);
      book.setCompressionLevel(0); // it is compressed when it is zipped again
      Xlsx xlsx = new Xlsx(table, book);
      xlsx.begin();
      try (Stream<List<Object>> rows = table.rows().stream()) {
        for (Iterator<List<Object>> all = rows.iterator(); all.hasNext(); ) {
          xlsx.row(all.next());
        }
      }
      xlsx.end();
      book.finish();
    }
  }

  /** Begins a sheet with its header. */
  private void begin() {
    sheets++;
    sheet = book.newWorksheet(sheets == 1 ? "数据" : "数据" + sheets);
    sheet.freezePane(0, 1);
    List<DataColumn> columns = table.columns();
    for (int at = 0; at < columns.size(); at++) {
      DataColumn column = columns.get(at);
      boolean wide = column.type() == DataColumn.Type.STRING && column.terms().isEmpty();
      sheet.width(at, wide ? WIDE : NARROW);
      sheet.inlineString(0, at, safe(header(column)));
      sheet.style(0, at).bold().set();
    }
    row = 1;
  }

  private void end() throws IOException {
    sheet.setAutoFilter(0, 0, row - 1, table.columns().size() - 1);
    sheet.finish();
  }

  /** {@code 金额（元）}. */
  private static String header(DataColumn column) {
    String title = column.title().zh();
    return column.unit().isEmpty() || title.contains(column.unit())
        ? title
        : title + "（" + column.unit() + "）";
  }

  private void row(List<Object> cells) throws IOException {
    if (row == Worksheet.MAX_ROWS) {
      end();
      begin();
    }
    for (int at = 0; at < cells.size(); at++) {
      cell(at, table.columns().get(at), cells.get(at));
    }
    row++;
    if (row % ROWS_AT_ONCE == 0) {
      sheet.flush();
    }
  }

  private void cell(int at, DataColumn column, Object cell) {
    if (cell.equals(DataTable.NONE)) {
      return;
    } else if (cell instanceof Integer number) {
      sheet.value(row, at, number);
    } else if (cell instanceof BigDecimal number && number.precision() <= DIGITS) {
      sheet.value(row, at, number);
    } else if (cell instanceof LocalDate day && !day.isBefore(FIRST_DAY)) {
      sheet.value(row, at, day);
      sheet.style(row, at).format("yyyy-mm-dd").set();
    } else if (cell instanceof OffsetDateTime moment && !moment.toLocalDate().isBefore(FIRST_DAY)) {
      sheet.value(row, at, moment.toLocalDateTime());
      sheet.style(row, at).format("yyyy-mm-dd hh:mm").set();
    } else {
      sheet.inlineString(row, at, safe(text(column, cell)));
      sheet.style(row, at).format("@").set();
    }
  }

  private static String text(DataColumn column, Object cell) {
    if (cell instanceof Boolean flag) {
      return flag ? "是" : "否";
    } else if (cell instanceof List<?> list) {
      List<String> labels = new ArrayList<>();
      list.forEach(entry -> labels.add(column.label((String) entry)));
      return Cells.text(labels);
    }
    return column.label(Cells.text(cell));
  }

  private static String safe(String text) {
    String harmless = ESCAPE.matcher(Formulas.defused(text)).replaceAll("_x005F_");
    return harmless.length() <= LONGEST ? harmless : harmless.substring(0, LONGEST - 1) + "…";
  }
}
