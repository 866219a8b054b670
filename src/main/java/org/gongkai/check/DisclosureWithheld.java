package org.gongkai.check;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.model.Document;
import org.gongkai.model.Site;
import org.gongkai.model.Vocabulary;

/** What is disclosed only on application (依申请公开) or withheld (不予公开) cannot stand on the site. */
final class DisclosureWithheld implements Check {

  @Override
  public List<Problem> run(Site site) {
    List<Problem> problems = new ArrayList<>();
    Vocabulary vocabulary = site.config().vocabularies().get("disclosure");
    for (Site.Item item : site.items()) {
      Document document = item.document();
      String key = document.text("disclosure");
      if (!key.isEmpty() && !key.equals("proactive")) {
        problems.add(
            Problem.of(
                Code.DISCLOSURE_WITHHELD, document.place("disclosure"), vocabulary.label(key)));
      }
    }
    return problems;
  }
}
