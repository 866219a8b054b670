package org.gongkai.check;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.kind.DocumentNumber;
import org.gongkai.model.Document;
import org.gongkai.model.Site;

/**
 * An index number (索引号) and a document number (发文字号) each name one document only; a number without
 * an organ's mark (第5号) one document of its lead organ.
 */
final class UniqueNumbers implements Check {

  /** The document that came later has the number that is wrong. */
  private static final Comparator<Document> OLDEST_FIRST =
      Comparator.comparing((Document d) -> d.publishedOn().orElse(LocalDateTime.MIN))
          .thenComparing(d -> d.date("writtenOn").orElse(LocalDate.MIN))
          .thenComparing(Document::path);

  @Override
  public List<Problem> run(Site site) {
    List<Problem> problems = new ArrayList<>();
    // What is public keeps its number: of two the one that is not due yet is reported.
    List<Document> documents =
        Stream.concat(
                site.published()
                    .map(Site.Item::document)
                    .filter(UniqueNumbers::isNumbered)
                    .sorted(OLDEST_FIRST),
                site.upcoming().stream().sorted(OLDEST_FIRST))
            .toList();
    find(documents, "indexNumber", Code.INDEX_NUMBER_DUPLICATE, problems);
    find(documents, "documentNumber", Code.DOCUMENT_NUMBER_DUPLICATE, problems);
    return problems;
  }

  /** Most documents are not: they need not be put in order. */
  private static boolean isNumbered(Document document) {
    return !document.text("indexNumber").isEmpty() || !document.text("documentNumber").isEmpty();
  }

  private static void find(
      List<Document> documents, String key, Code code, List<Problem> problems) {
    Map<String, Document> first = new HashMap<>();
    for (Document document : documents) {
      String number = document.text(key);
      boolean whole = key.equals("indexNumber") || DocumentNumber.namesIssuer(number);
      String name = whole ? number : number + " " + document.leadIssuer();
      Document other = number.isEmpty() ? null : first.putIfAbsent(name, document);
      if (other != null) {
        problems.add(
            Problem.of(code, document.place(key), number, other.source().path())
                .with("note.first-here", other.place(key)));
      }
    }
  }
}
