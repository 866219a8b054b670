package org.gongkai.data;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.dataset.Cells;
import org.gongkai.dataset.DataColumn;
import org.gongkai.dataset.DataTable;

/** A table as RFC 4180 has it, in UTF-8, under English keys; no cell is run as a formula. */
final class Csv {

  private Csv() {}

  static void write(DataTable table, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    line(table.columns().stream().map(DataColumn::key).toList(), writer);
    try (Stream<List<Object>> rows = table.rows().stream()) {
      for (Iterator<List<Object>> all = rows.iterator(); all.hasNext(); ) {
        line(all.next(), writer);
      }
    }
    writer.flush();
  }

  private static void line(List<?> cells, Writer out) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        out.write(',');
      }
      cell(Formulas.defused(Cells.text(cells.get(i))), out);
    }
    out.write("\r\n");
  }

  private static void cell(String text, Writer out) throws IOException {
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      quoted |= "\",\r\n".indexOf(text.charAt(i)) >= 0;
    }
    out.write(quoted ? '"' + text.replace("\"", "\"\"") + '"' : text);
  }
}
