package org.gongkai.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.dataset.DatasetNodes;
import org.gongkai.dataset.Datasets;
import org.gongkai.dataset.Edition;
import org.gongkai.lists.Library;
import org.gongkai.model.Column;
import org.gongkai.model.Target;
import org.gongkai.output.LinkedData;
import org.gongkai.output.Output;
import org.gongkai.output.Pages;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;
import org.gongkai.output.Views;

/** The list pages of columns, twenty documents each. */
public final class ColumnPages implements Output {

  private static final String POLICY = "policy";

  @Override
  public List<Target> plan(Plan plan) {
    List<Target> targets = new ArrayList<>();
    for (Column column : plan.config().columns()) {
      Pages pages = Pages.of(column.id() + "/", plan.items(column).size());
      for (int page = 1; page <= pages.count(); page++) {
        int number = page;
        targets.add(
            new Target(
                pages.folder(page) + "index.html",
                new Target.Page("list.ftlh", () -> view(plan, column, number, pages))));
      }
    }
    return targets;
  }

  private static Views.Listing view(Plan plan, Column column, int page, Pages pages) {
    List<Views.Item> items = pages.on(plan.items(column), page).stream().map(plan::item).toList();
    Views.Frame frame =
        plan.frame(
            column,
            Pages.name(column.label(), page),
            pages.folder(page),
            plan.labels(column),
            List.of(new Views.Link(column.label(), "")),
            Edition.alternates(plan, Paths.table(column), Paths.json(column)));
    return new Views.Listing(
        page == 1 ? LinkedData.on(plan, frame, node(plan, column)) : frame,
        column.id(),
        column.kind(),
        column.label(),
        column.description(),
        items,
        ways(plan, column),
        pages.pager(plan, page),
        Edition.links(plan, Paths.table(column), Paths.json(column)));
  }

  private static List<Map<String, Object>> node(Plan plan, Column column) {
    return List.of(DatasetNodes.of(plan, Datasets.column(plan, column), List.of()));
  }

  /** Policies are looked for by number, issuer, subject and force, not by date alone. */
  private static List<Views.Link> ways(Plan plan, Column column) {
    return column.kind().equals(POLICY) && plan.library().isThere()
        ? List.of(new Views.Link("在" + Library.TITLE + "里查找", plan.url(Library.FOLDER)))
        : List.of();
  }
}
