package org.gongkai.output;

import java.util.ArrayList;
import java.util.List;

/**
 * The pages that a long list is cut into, twenty lines each.
 *
 * @param folder of the first page, with a slash at its end
 * @param total number of lines
 */
public record Pages(String folder, int count, int total) {

  private static final int SIZE = 20;

  public static Pages of(String folder, int total) {
    return new Pages(folder, Math.max(1, (total + SIZE - 1) / SIZE), total);
  }

  /** The folder of a page: {@code news/}, {@code news/page/2/}. */
  public String folder(int page) {
    return folder + (page == 1 ? "" : "page/" + page + "/");
  }

  /** The lines on a page. */
  public <T> List<T> on(List<T> all, int page) {
    return all.subList((page - 1) * SIZE, Math.min(page * SIZE, all.size()));
  }

  /** A name for the window's title, where two pages must not have the same. */
  public static String name(String name, int page) {
    return page == 1 ? name : name + "（第" + page + "页）";
  }

  public Views.Pager pager(Plan plan, int page) {
    List<Views.Link> numbers = new ArrayList<>();
    for (int n = 1; n <= count; n++) {
      boolean near = n == 1 || n == count || Math.abs(n - page) <= 2;
      if (near) {
        String url = n == page ? "" : plan.url(folder(n));
        numbers.add(new Views.Link(String.valueOf(n), url));
      } else if (!numbers.get(numbers.size() - 1).text().equals("…")) {
        numbers.add(new Views.Link("…", ""));
      }
    }
    return new Views.Pager(
        page,
        count,
        total,
        page > 1 ? plan.url(folder(page - 1)) : "",
        page < count ? plan.url(folder(page + 1)) : "",
        numbers);
  }
}
