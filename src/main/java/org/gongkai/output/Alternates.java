package org.gongkai.output;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.model.Document;

/** The same content for programs: what pages name as their alternates. */
public final class Alternates {

  private static final String JSON = "application/json";

  private Alternates() {}

  /** The data files and the feeds beside a document's page. */
  public static List<Views.Alternate> of(Plan plan, Document document) {
    List<Views.Alternate> all = new ArrayList<>(files(plan, document));
    if (document.isOf("topic")) {
      all.addAll(feeds(plan, document.folder(), document.title()));
    }
    return all;
  }

  /** The data files beside a document's page: the whole, then its tables. */
  static List<Views.Alternate> files(Plan plan, Document document) {
    List<Views.Alternate> files = new ArrayList<>();
    files.add(new Views.Alternate(JSON, "JSON", plan.url(Paths.json(document))));
    files.add(new Views.Alternate("text/markdown", "Markdown", plan.url(Paths.markdown(document))));
    plan.statistics()
        .report(document)
        .ifPresent(
            report ->
                report
                    .tables()
                    .forEach(
                        table ->
                            files.add(
                                new Views.Alternate(
                                    "text/csv",
                                    table.caption(),
                                    plan.url(Paths.table(document, table.id()) + ".csv")))));
    plan.statistics()
        .sheet(document)
        .ifPresent(
            sheet ->
                files.add(
                    new Views.Alternate(
                        "text/csv",
                        sheet.title(),
                        plan.url(Paths.workSheetTable(document) + ".csv"))));
    return files;
  }

  /** The two feeds of a folder. */
  public static List<Views.Alternate> feeds(Plan plan, String folder, String name) {
    return List.of(
        new Views.Alternate("application/atom+xml", name, plan.url(folder + Paths.FEED)),
        new Views.Alternate("application/feed+json", name, plan.url(folder + Paths.JSON_FEED)));
  }

  /** The two feeds of a folder, as links for people. */
  public static List<Views.Link> feedLinks(Plan plan, String folder) {
    return List.of(
        new Views.Link("Atom", plan.url(folder + Paths.FEED)),
        new Views.Link("JSON Feed", plan.url(folder + Paths.JSON_FEED)));
  }
}
