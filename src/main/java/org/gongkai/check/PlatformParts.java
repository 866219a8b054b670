package org.gongkai.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.diag.Code;
import org.gongkai.diag.Nearest;
import org.gongkai.diag.Problem;
import org.gongkai.diag.Text;
import org.gongkai.model.Document;
import org.gongkai.model.Platform;
import org.gongkai.model.Reference;
import org.gongkai.model.Site;

/**
 * The platform's guide, rules and application page are on the site, and the guide is one with all
 * that article 12 asks for (国办公开办函〔2019〕61号).
 */
final class PlatformParts implements Check {

  @Override
  public List<Problem> run(Site site) {
    List<Problem> problems = new ArrayList<>();
    site.config().platform().ifPresent(platform -> run(site, platform, problems));
    return problems;
  }

  private static void run(Site site, Platform platform, List<Problem> problems) {
    Text guide = new Text("公开指南", "guide");
    document(site, guide, platform.guide(), problems)
        .filter(document -> !document.column().kind().equals("guide"))
        .ifPresent(
            document ->
                problems.add(
                    Problem.of(
                        Code.PLATFORM_KIND,
                        platform.guide().place(),
                        guide,
                        platform.guide().target(),
                        "guide",
                        document.column().kind())));
    document(site, new Text("依申请公开", "application"), platform.application(), problems);
    for (Reference rule : platform.rules()) {
      if (!Platform.isColumn(rule)) {
        document(site, new Text("公开制度", "rules"), rule, problems);
      }
    }
  }

  private static Optional<Document> document(
      Site site, Text name, Reference reference, List<Problem> problems) {
    String path = Platform.path(reference);
    Optional<Document> found =
        site.items().stream()
            .map(Site.Item::document)
            .filter(document -> document.path().equals(path))
            .findFirst();
    if (found.isEmpty() && !site.unread().contains(path)) {
      List<String> paths =
          Stream.concat(Stream.of(""), site.items().stream().map(i -> i.document().path()))
              .toList();
      Text near = Nearest.to(path, paths).map(Nearest::question).orElse(Text.of(""));
      Text expected = new Text("已公开的文档", "published document");
      problems.add(
          Problem.of(
              Code.PLATFORM_UNKNOWN, reference.place(), name, expected, reference.target(), near));
    }
    return found;
  }
}
