package org.gongkai.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.gongkai.config.SiteReader;
import org.gongkai.kind.Kind;
import org.gongkai.kind.Kinds;
import org.gongkai.model.Vocabulary;
import org.gongkai.model.Vocabulary.Term;
import org.junit.jupiter.api.Test;

class VocabulariesTest {

  private static List<String> keys(String name) {
    return SiteReader.VOCABULARIES.get(name).terms().stream().map(Term::key).toList();
  }

  @Test
  void subjectsHaveTwoLevels() {
    List<String> subjects = keys("subject");
    assertEquals(22, subjects.stream().filter(s -> !s.contains("\\")).count());
    assertEquals("国务院组织机构", subjects.get(0));
    assertEquals("其他", subjects.get(subjects.size() - 1));
    for (String subject : subjects) {
      int cut = subject.indexOf('\\');
      assertTrue(cut < 0 || subjects.contains(subject.substring(0, cut)), subject);
      assertEquals(cut, subject.lastIndexOf('\\'), subject);
      assertTrue(!subject.contains("“"), subject);
    }
    assertEquals(12, subjects.stream().filter(s -> s.startsWith("工业、交通\\")).count());
    assertTrue(subjects.contains("农业、林业、水利\\农业、畜牧业、渔业"));
    assertTrue(subjects.contains("文化、广电、新闻出版\\广播、电影、电视"));
  }

  @Test
  void genresAreTheFifteenAndOther() {
    assertEquals(16, keys("genre").size());
  }

  @Test
  void termsThatTheProgramCountsByHaveEnglishKeys() {
    assertEquals(List.of("rules", "normative", "other"), keys("category"));
    assertEquals(List.of("proactive", "onApplication", "withheld"), keys("disclosure"));
    assertEquals(
        List.of("notYet", "inForce", "amended", "partly", "expired", "repealed"), keys("status"));
    assertEquals(List.of("overview", "dynamic", "catalog", "none"), keys("infoClass"));
    assertEquals(List.of("county", "department"), keys("unitSort"));
    assertEquals(List.of("cn-2021-30"), keys("form"));
    assertEquals(List.of("website-2018"), keys("sheetForm"));
    assertEquals(Kinds.ALL.stream().map(Kind::id).toList(), keys("kind"));
    assertTrue(keys("kind").stream().allMatch(key -> key.matches("[a-z]+(-[a-z]+)*")));
    assertEquals(
        List.of("text", "infographic", "video", "audio", "animation", "interactive", "faq"),
        keys("interpretationForm"));
    assertEquals(
        List.of("drafter", "leader", "expert", "media", "press", "interview"),
        keys("interpretationBy"));
    assertEquals(List.of("maintained", "archived"), keys("topicStatus"));
    assertEquals(
        List.of("notStarted", "open", "closed", "resultPublished"), keys("solicitationStatus"));
  }

  @Test
  void labelsAreFound() {
    Vocabulary status = SiteReader.VOCABULARIES.get("status");
    assertEquals("废止", status.label("repealed"));
    assertEquals("repealed", status.find("废止").orElseThrow().key());
  }
}
