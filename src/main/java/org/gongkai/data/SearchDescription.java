package org.gongkai.data;

import java.util.List;
import org.gongkai.lists.Library;
import org.gongkai.model.Target;
import org.gongkai.output.LibraryViews;
import org.gongkai.output.Output;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;

/**
 * {@code opensearch.xml} for browsers and other programs (OpenSearch 1.1): how the policy library
 * is searched, whose script reads the words from its address.
 */
public final class SearchDescription implements Output {

  private static final int SHORT = 16;
  private static final int LONG = 48;

  @Override
  public List<Target> plan(Plan plan) {
    return plan.library().isThere()
        ? List.of(
            new Target(
                Paths.OPEN_SEARCH, new Target.Page("opensearch.ftlx", () -> description(plan))))
        : List.of();
  }

  private static LibraryViews.Search description(Plan plan) {
    String name = plan.config().name();
    return new LibraryViews.Search(
        cut(name, SHORT),
        cut(name + Library.TITLE, LONG),
        "按标题、发文字号、内容概述里的词查找政策文件",
        plan.absolute(Library.FOLDER) + "?q={searchTerms}",
        plan.absolute(Paths.OPEN_SEARCH));
  }

  private static String cut(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most));
  }
}
