package org.gongkai.data;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.gongkai.dataset.DataColumn;
import org.gongkai.dataset.DataColumn.Type;
import org.gongkai.dataset.DataTable;
import org.gongkai.dataset.Edition;
import org.gongkai.diag.Text;

/** Writes a table of invented rows in some editions, to nowhere: see {@code src/bench/editions}. */
public final class Editions {

  private static final String TEXT = "示例机关关于示例事项的说明，数据为虚构，仅用于测量。";

  private Editions() {}

  public static void main(String[] args) throws IOException {
    int rows = Integer.parseInt(args[0]);
    long bytes = 0;
    for (Edition edition : Edition.values()) {
      if (args[1].equals("all") || edition.name().equals(args[1])) {
        Counting out = new Counting();
        TableFiles.content(table(rows), edition).to(out);
        bytes += out.bytes;
      }
    }
    System.out.println(bytes);
  }

  private static DataTable table(int rows) {
    return new DataTable(
        "data/bench",
        Text.of("测量"),
        Text.of(""),
        OptionalInt.empty(),
        List.of(
            column("id", Type.STRING),
            column("title", Type.STRING),
            column("count", Type.INTEGER),
            column("amount", Type.NUMBER),
            column("madeOn", Type.DATE),
            column("issuers", Type.LIST)),
        List.of("id"),
        List.of(),
        List.of(DataTable.NONE),
        () -> IntStream.range(0, rows).mapToObj(Editions::row));
  }

  private static DataColumn column(String key, Type type) {
    return new DataColumn(
        key,
        Text.of(key),
        Text.of(""),
        type,
        "",
        false,
        false,
        List.of(),
        "",
        Optional.empty());
  }

  private static List<Object> row(int at) {
    return List.of(
        "4116000001-" + at,
        TEXT + at,
        at,
        new BigDecimal(at).movePointLeft(2),
        LocalDate.of(2021, 1, 1).plusDays(at % 365),
        List.of("市政府办公室", "市财政局"));
  }

  private static final class Counting extends OutputStream {
    private long bytes;

    @Override
    public void write(int b) {
      bytes++;
    }

    @Override
    public void write(byte[] b, int from, int length) {
      bytes += length;
    }
  }
}
