package org.gongkai.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.model.Document;
import org.gongkai.model.ReconciledReport;

/** What readers are told about numbers in a report's text, below its first part. */
public final class ProseNotes {

  private ProseNotes() {}

  /** The parts of a report that have something to show besides text, the first with the notes. */
  public static List<ReconciledReport.Part> add(
      ReportForm form,
      List<ReconciledReport.Part> parts,
      Map<String, String> explain,
      List<DeclaredRate> rates) {
    List<Document.Note> notes = new ArrayList<>();
    for (DeclaredRate rate : rates) {
      String label = rate.name() + rate.value().toPlainString() + "%";
      notes.add(new Document.Note("rates." + rate.name(), label, rate.origin()));
    }
    for (String id : ProseClaims.ids()) {
      String reason = explain.get(ProseClaims.KEYS + id);
      if (reason != null) {
        String label = "正文·" + ProseClaims.label(id);
        notes.add(new Document.Note(ProseClaims.KEYS + id, label, reason));
      }
    }
    if (notes.isEmpty()) {
      return parts;
    }
    List<ReconciledReport.Part> all = new ArrayList<>();
    all.add(new ReconciledReport.Part(form.proseParts().get(0).number(), List.of(), notes));
    all.addAll(parts);
    return all;
  }
}
