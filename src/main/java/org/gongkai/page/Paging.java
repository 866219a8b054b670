package org.gongkai.page;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.output.Plan;
import org.gongkai.output.Views;

/**
 * A list over several pages.
 *
 * @param folder of the first page; the others are {@code page/2/} in it
 * @param size how many entries a page has
 */
record Paging<T>(String folder, List<T> all, int size) {

  /** As many documents as a page of a list has. */
  static final int SIZE = 20;

  Paging(String folder, List<T> all) {
    this(folder, all, SIZE);
  }

  int pages() {
    return Math.max(1, (all.size() + size - 1) / size);
  }

  String folder(int page) {
    return folder + (page == 1 ? "" : "page/" + page + "/");
  }

  /** The file of a page. */
  String file(int page) {
    return folder(page) + "index.html";
  }

  List<T> entries(int page) {
    return all.subList((page - 1) * size, Math.min(page * size, all.size()));
  }

  /** The name of a page: the list's, with a number behind it from the second on. */
  static String name(String list, int page) {
    return page == 1 ? list : list + "（第" + page + "页）";
  }

  Views.Pager pager(Plan plan, int page) {
    int pages = pages();
    List<Views.Link> numbers = new ArrayList<>();
    for (int n = 1; n <= pages; n++) {
      boolean near = n == 1 || n == pages || Math.abs(n - page) <= 2;
      if (near) {
        String url = n == page ? "" : plan.url(folder(n));
        numbers.add(new Views.Link(String.valueOf(n), url));
      } else if (!numbers.get(numbers.size() - 1).text().equals("…")) {
        numbers.add(new Views.Link("…", ""));
      }
    }
    return new Views.Pager(
        page,
        pages,
        all.size(),
        page > 1 ? plan.url(folder(page - 1)) : "",
        page < pages ? plan.url(folder(page + 1)) : "",
        numbers);
  }
}
