package org.gongkai.report;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.diag.Code;
import org.gongkai.diag.Nearest;
import org.gongkai.diag.Problem;
import org.gongkai.diag.Text;
import org.gongkai.field.FieldReader;
import org.gongkai.model.Node;
import org.gongkai.model.Reason;
import org.gongkai.report.ReportForm.FormTable;
import org.gongkai.report.ReportForm.Leaf;

/** Reads why numbers of a report do not fit others (差异说明). */
public final class ReasonReader {

  private static final String SAMPLE_CELL = "applications.carriedIn.naturalPerson";
  private static final Text EXPLAIN = new Text("差异说明", "explain");
  private static final Text REASON = new Text("一句说明理由的话", "a sentence with the reason");

  private ReasonReader() {}

  /** Reads which cells or rows are explained, and by what words. */
  public static Map<String, Reason> read(ReportForm form, Node node, List<Problem> problems) {
    Text expected = new Text("单元格名和理由", "cells with reasons");
    if (!(node instanceof Node.Mapping mapping)) {
      problems.add(Problem.of(Code.VALUE_TYPE, node.place(), EXPLAIN, expected));
      return Map.of();
    }
    Set<String> known = names(form);
    Map<String, Reason> reasons = new LinkedHashMap<>();
    for (Node.Pair pair : mapping.pairs()) {
      Node.Scalar key = pair.key();
      if (!known.contains(key.text())) {
        Text near =
            begun(key.text(), known)
                .or(() -> Nearest.to(key.text(), known))
                .map(Nearest::question)
                .orElse(new Text("例如 " + SAMPLE_CELL, "such as " + SAMPLE_CELL));
        problems.add(Problem.of(Code.REPORT_CELL_UNKNOWN, key.place(), key.text(), near));
      } else if (pair.value() instanceof Node.Scalar reason
          && !reason.isBlank()
          && FieldReader.isLine(reason.text().strip())) {
        reasons.put(key.text(), new Reason(reason.text().strip(), key.place()));
      } else {
        problems.add(Problem.of(Code.VALUE_TYPE, pair.value().place(), key.text(), REASON));
      }
    }
    return reasons;
  }

  /** The only name that goes on from what was typed: natural means naturalPerson, not total. */
  private static Optional<String> begun(String typed, Set<String> known) {
    List<String> found = known.stream().filter(name -> name.startsWith(typed)).toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** Keys of all rows, cells and statements in the text. */
  private static Set<String> names(ReportForm form) {
    Set<String> names = new LinkedHashSet<>();
    ProseClaims.ids().forEach(id -> names.add(ProseClaims.KEYS + id));
    for (FormTable table : form.tables()) {
      for (Leaf row : ReportForm.leaves(table.rows())) {
        names.add(table.key(row));
        ReportForm.leaves(table.columns()).forEach(c -> names.add(table.key(row, c)));
      }
    }
    return names;
  }
}
