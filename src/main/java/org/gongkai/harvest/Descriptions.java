package org.gongkai.harvest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gongkai.dataset.DataTable;
import org.gongkai.dataset.Dataset;
import org.gongkai.diag.Text;

/** What a dataset holds, in a sentence that every catalog asks for. */
final class Descriptions {

  private Descriptions() {}

  /** As the dataset says, or else what tables it has. */
  static Text of(Dataset dataset) {
    Text said = dataset.description();
    if (!said.zh().isEmpty()) {
      return said;
    }
    return new Text(
        dataset.title().zh() + "的数据：" + tables(dataset, Text::zh, "、"),
        dataset.title().en() + ", as data: " + tables(dataset, Text::en, ", "));
  }

  private static String tables(Dataset dataset, Function<Text, String> in, String separator) {
    List<String> titles = new ArrayList<>();
    for (DataTable table : dataset.tables()) {
      String title = in.apply(table.title());
      if (!titles.contains(title)) {
        titles.add(title);
      }
    }
    return String.join(separator, titles);
  }
}
