package org.gongkai.check;

import java.util.List;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.model.Document;
import org.gongkai.model.Site;

/** A special column (专题专栏) has content, and keeps it when it is archived (政府网站发展指引). */
final class TopicEmpty implements Check {

  @Override
  public List<Problem> run(Site site) {
    if (!site.unread().isEmpty()) {
      return List.of();
    }
    return site.items().stream()
        .filter(item -> item.document().isOf("topic") && item.related("topicItems").isEmpty())
        .map(item -> problem(item.document()))
        .toList();
  }

  private static Problem problem(Document topic) {
    return Problem.of(Code.TOPIC_EMPTY, topic.place("title"), topic.title(), topic.id());
  }
}
