package org.gongkai.data;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.dataset.Cells;
import org.gongkai.dataset.DataTable;
import org.gongkai.diag.Json;

/** A table as JSON Lines: an object a row with all keys, values with their types, null for none. */
final class JsonLines {

  private JsonLines() {}

  static void write(DataTable table, OutputStream out) throws IOException {
    try (Stream<List<Object>> rows = table.rows().stream()) {
      for (Iterator<List<Object>> all = rows.iterator(); all.hasNext(); ) {
        out.write(
            (Json.line(Cells.object(table, all.next())) + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
