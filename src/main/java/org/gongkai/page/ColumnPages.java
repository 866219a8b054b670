package org.gongkai.page;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.model.Column;
import org.gongkai.model.Site;
import org.gongkai.model.Target;
import org.gongkai.output.Output;
import org.gongkai.output.Plan;
import org.gongkai.output.Views;

/** The list pages of columns, twenty documents each. */
public final class ColumnPages implements Output {

  static final int SIZE = 20;

  @Override
  public List<Target> plan(Plan plan) {
    List<Target> targets = new ArrayList<>();
    for (Column column : plan.config().columns()) {
      int pages = Math.max(1, (plan.items(column).size() + SIZE - 1) / SIZE);
      for (int page = 1; page <= pages; page++) {
        int number = page;
        targets.add(
            new Target(
                folder(column, page) + "index.html",
                new Target.Page("list.ftlh", () -> view(plan, column, number, pages))));
      }
    }
    return targets;
  }

  private static String folder(Column column, int page) {
    return column.id() + "/" + (page == 1 ? "" : "page/" + page + "/");
  }

  private static Views.Listing view(Plan plan, Column column, int page, int pages) {
    List<Site.Item> all = plan.items(column);
    List<Views.Item> items =
        all.subList((page - 1) * SIZE, Math.min(page * SIZE, all.size())).stream()
            .map(plan::item)
            .toList();
    String name = page == 1 ? column.label() : column.label() + "（第" + page + "页）";
    return new Views.Listing(
        plan.frame(
            column,
            name,
            folder(column, page),
            plan.labels(column),
            List.of(new Views.Link(column.label(), "")),
            List.of()),
        column.id(),
        column.kind(),
        column.label(),
        column.description(),
        items,
        pager(plan, column, page, pages, all.size()));
  }

  private static Views.Pager pager(Plan plan, Column column, int page, int pages, int total) {
    List<Views.Link> numbers = new ArrayList<>();
    for (int n = 1; n <= pages; n++) {
      boolean near = n == 1 || n == pages || Math.abs(n - page) <= 2;
      if (near) {
        String url = n == page ? "" : plan.url(folder(column, n));
        numbers.add(new Views.Link(String.valueOf(n), url));
      } else if (!numbers.get(numbers.size() - 1).text().equals("…")) {
        numbers.add(new Views.Link("…", ""));
      }
    }
    return new Views.Pager(
        page,
        pages,
        total,
        page > 1 ? plan.url(folder(column, page - 1)) : "",
        page < pages ? plan.url(folder(column, page + 1)) : "",
        numbers);
  }
}
