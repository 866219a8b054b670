package org.gongkai.kind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.config.SiteReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleSiteTest {

  static Stream<String> documents() {
    return SampleSite.documents().stream();
  }

  @Test
  void siteYamlHasNoProblems() {
    assertEquals(List.of(), SiteReader.read(SampleSite.SITE_YAML).problems());
  }

  @ParameterizedTest
  @MethodSource("documents")
  void documentBinds(String path) {
    Binder.Bound bound = SampleSite.bind(path, SampleSite.source(path));
    assertEquals(List.of(), bound.problems());
    assertTrue(bound.document().isPresent());
  }
}
