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

/** An interpretation is published with its policy or after it, not before. */
final class InterpretationEarly implements Check {

  @Override
  public List<Problem> run(Site site) {
    List<Problem> problems = new ArrayList<>();
    for (Site.Item item : site.items()) {
      Document document = item.document();
      for (Site.Relation relation : item.related("interprets")) {
        Optional<LocalDate> mine = document.publishedOn().map(LocalDateTime::toLocalDate);
        Optional<LocalDate> theirs = relation.other().publishedOn().map(LocalDateTime::toLocalDate);
        if (mine.isPresent() && theirs.filter(mine.get()::isBefore).isPresent()) {
          problems.add(
              Problem.of(
                      Code.INTERPRETATION_EARLY,
                      document.place("publishedOn"),
                      mine.get(),
                      relation.other().title(),
                      theirs.get())
                  .with("note.other-document", relation.other().place("publishedOn")));
        }
      }
    }
    return problems;
  }
}
