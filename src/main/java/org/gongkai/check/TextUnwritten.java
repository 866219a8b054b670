package org.gongkai.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.kind.Skeleton;
import org.gongkai.model.Document;
import org.gongkai.model.Site;

/**
 * What {@code gongkai new} writes where the text belongs is not published. A draft may have it: it
 * is what drafts are for.
 */
final class TextUnwritten implements Check {

  @Override
  public List<Problem> run(Site site) {
    List<Problem> problems = new ArrayList<>();
    Stream.concat(site.items().stream().map(Site.Item::document), site.withheld().stream())
        .filter(document -> !document.flag("draft"))
        .forEach(document -> problems.addAll(in(document)));
    return problems;
  }

  private static List<Problem> in(Document document) {
    List<Problem> problems = new ArrayList<>();
    String plain = document.body().plain();
    int from = 0;
    for (String line : plain.split("\n", -1)) {
      String stripped = line.strip();
      if (Skeleton.isPlaceholder(stripped)) {
        int at = from + line.indexOf(stripped);
        problems.add(
            Problem.of(
                Code.TEXT_UNWRITTEN,
                document
                    .body()
                    .place(document.source(), at, at + stripped.length())
                    .orElseGet(() -> document.source().top()),
                stripped));
      }
      from += line.length() + 1;
    }
    return problems;
  }
}
