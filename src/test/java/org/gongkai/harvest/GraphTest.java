package org.gongkai.harvest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.gongkai.diag.JsonReader;
import org.gongkai.diag.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphTest {

  private static final String THING = "https://example.org/a#b";

  private static Graph.Node thing(Graph graph) {
    return graph.node(THING, "dcat:Dataset");
  }

  private static String turtle(Graph graph) {
    String all = new String(Turtle.bytes(graph), StandardCharsets.UTF_8);
    return all.substring(all.indexOf("\n\n") + 2);
  }

  private static Map<?, ?> json(Graph graph) {
    Map<String, Object> root = JsonReader.object(JsonLd.bytes(graph)).orElseThrow();
    return (Map<?, ?>) ((List<?>) root.get("@graph")).get(0);
  }

  @Test
  void bothNotationsSayTheSame() {
    Graph graph = new Graph();
    thing(graph)
        .add(Words.TITLE, new Text("甲", "A"))
        .add(Words.KEYWORD, Text.of("乙"))
        .add(Words.KEYWORD, Text.of("丙"))
        .add(Words.ISSUED, "2021-12-02")
        .add(Words.BYTE_SIZE, 12L)
        .add(Words.IDENTIFIER, "x/y")
        .add(Words.PUBLISHER, "https://example.org/p");
    assertEquals(
        """
        <https://example.org/a#b>
            a dcat:Dataset ;
            dct:title "甲"@zh, "A"@en ;
            dcat:keyword "乙"@zh, "丙"@zh ;
            dct:issued "2021-12-02"^^xsd:date ;
            dcat:byteSize "12"^^xsd:nonNegativeInteger ;
            dct:identifier "x/y" ;
            dct:publisher <https://example.org/p> .
        """,
        turtle(graph));
    assertEquals(
        Map.of(
            "@id",
            THING,
            "@type",
            "dcat:Dataset",
            "dct:title",
            Map.of("zh", "甲", "en", "A"),
            "dcat:keyword",
            Map.of("zh", List.of("乙", "丙")),
            "dct:issued",
            "2021-12-02",
            "dcat:byteSize",
            12L,
            "dct:identifier",
            "x/y",
            "dct:publisher",
            "https://example.org/p"),
        json(graph));
  }

  @Test
  void textsAreEscaped() {
    Graph graph = new Graph();
    String nasty = "“”\"\\ \t\r\n\u0001\u007f <>@zh . \\u0041";
    thing(graph).add(Words.IDENTIFIER, nasty);
    assertEquals(
        THING.replaceFirst(".*", "<$0>\n")
            + "    a dcat:Dataset ;\n    dct:identifier "
            + "\"“”\\\"\\\\ \\t\\r\\n\\u0001\\u007F <>@zh . \\\\u0041\" .\n",
        turtle(graph));
    assertEquals(nasty, json(graph).get("dct:identifier"));
  }

  @Test
  void valuesComeOnce() {
    Graph graph = new Graph();
    thing(graph).add(Words.TITLE, Text.of("甲")).add(Words.TITLE, Text.of("甲"));
    thing(graph).add(Words.IDENTIFIER, "");
    assertEquals(1, graph.nodes().size());
    assertEquals(
        """
        <https://example.org/a#b>
            a dcat:Dataset ;
            dct:title "甲"@zh .
        """,
        turtle(graph));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "policies/", "https://a b/", "https://a/<x>", "https://a/中", "https://a/\\"})
  void addressesAreWhole(String iri) {
    Graph graph = new Graph();
    assertThrows(IllegalArgumentException.class, () -> graph.node(iri));
    assertThrows(
        IllegalArgumentException.class, () -> thing(new Graph()).add(Words.PUBLISHER, iri));
  }

  @Test
  void valuesAreOfThePropertysSort() {
    Graph.Node node = thing(new Graph());
    assertThrows(IllegalArgumentException.class, () -> node.add(Words.TITLE, "甲"));
    assertThrows(IllegalArgumentException.class, () -> node.add(Words.BYTE_SIZE, 12));
  }
}
