package org.gongkai.check;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.model.Document;
import org.gongkai.model.Site;

/** Nothing is added to a special column (专题专栏) that was archived (政府网站发展指引). */
final class TopicClosed implements Check {

  @Override
  public List<Problem> run(Site site) {
    List<Problem> problems = new ArrayList<>();
    for (Site.Item item : site.items()) {
      for (Site.Relation relation : item.related("topics")) {
        Document topic = relation.other();
        Optional<LocalDate> closed = topic.date("closedOn");
        LocalDate day =
            item.document().publishedOn().map(LocalDateTime::toLocalDate).orElse(LocalDate.MIN);
        if (closed.filter(day::isAfter).isPresent()) {
          problems.add(
              Problem.of(
                      Code.TOPIC_CLOSED,
                      item.document().place("topics"),
                      day,
                      topic.title(),
                      closed.get())
                  .with("note.other-document", topic.place("closedOn")));
        }
      }
    }
    return problems;
  }
}
