package org.gongkai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.gongkai.config.SiteReader;
import org.gongkai.declaration.DeclarationFields;
import org.gongkai.field.Fields;
import org.gongkai.kind.Kind;
import org.gongkai.kind.Kinds;
import org.gongkai.kind.SampleSite;
import org.gongkai.ledger.LedgerKind;
import org.gongkai.ledger.Ledgers;
import org.gongkai.model.FieldSpec;
import org.gongkai.output.ChangeViews;
import org.gongkai.output.DisclosureViews;
import org.gongkai.output.FeedViews;
import org.gongkai.output.LibraryViews;
import org.gongkai.output.ListViews;
import org.gongkai.output.TopicViews;
import org.gongkai.output.Views;
import org.junit.jupiter.api.Test;

/** Holds the manuals to what the program does. */
class DocsTest {

  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();
  private static final Path REFERENCE = Path.of("docs/reference.zh.md");
  private static final Pattern PACKAGE_ROW =
      Pattern.compile("(?m)^\\| `([a-z]+)` \\| [^|]+ \\| ([a-z, –]+) \\|$");

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  /** With {@code -Ddocs=update} the page is written instead. */
  @Test
  void theReferenceIsWhatTheProgramKnows() throws IOException {
    if ("update".equals(System.getProperty("docs"))) {
      Files.writeString(REFERENCE, ReferencePage.text(), StandardCharsets.UTF_8);
    }
    assertEquals(
        ReferencePage.text(), read(REFERENCE), "run mvn verify -Ddocs=update and read the diff");
  }

  @Test
  void editorsFindEveryKindAndAnExample() throws IOException {
    String guide = read(Path.of("docs/editors.zh.md"));
    Map<String, String> examples = new TreeMap<>();
    for (FencedCodeBlock block : blocks(guide)) {
      if (block.getInfo().startsWith("yaml ") && !block.getInfo().contains("/")) {
        examples.put(block.getInfo().substring("yaml ".length()), block.getLiteral());
      }
    }
    for (Kind kind : Kinds.ALL) {
      String section = part(guide, kind.label().zh() + "（" + kind.id() + "）");
      assertTrue(section.strip().indexOf("\n") > 0, "no purpose: " + kind.id());
      if (examples.containsKey(kind.id())) {
        assertEquals(
            List.of(), SampleSite.said(SampleSite.bindExample(kind.id(), examples.get(kind.id()))));
      } else {
        // Whole files, which DocsExamplesTest builds.
        String example = kind.id().equals("article") ? "[第二节]" : " content/";
        assertTrue(section.contains(example), "no example: " + kind.id());
      }
    }
    String ledgers = part(guide, "台账");
    for (LedgerKind ledger : Ledgers.ALL) {
      String row = "| `" + ledger.kind().id() + "` | " + ledger.kind().label().zh() + " | ";
      assertTrue(ledgers.contains(row), row);
    }
    for (FieldSpec spec : SiteReader.COLUMN_FIELDS.specs()) {
      assertTrue(guide.contains("`" + spec.key() + "`"), "columns: " + spec.key());
    }
  }

  private static List<FencedCodeBlock> blocks(String page) {
    List<FencedCodeBlock> blocks = new ArrayList<>();
    PARSER
        .parse(page)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(FencedCodeBlock block) {
                blocks.add(block);
              }
            });
    return blocks;
  }

  @Test
  void theReferenceHasEveryFieldOfEveryKind() throws IOException {
    String reference = read(REFERENCE);
    for (Kind kind : Kinds.ALL) {
      String section = part(reference, kind.label().zh() + "（" + kind.id() + "）");
      for (FieldSpec spec : kind.fields().specs()) {
        String row =
            "\\| `%s` \\| %s \\| %s \\| %s \\| [^|\n]+ \\| `.+` \\|"
                .formatted(
                    spec.key(),
                    Pattern.quote(spec.label().zh()),
                    spec.required() ? "是" : "",
                    spec.vocabulary().isEmpty()
                        ? "[^|\n]+"
                        : "(?:列表，)?词表 \\[" + Pattern.quote(spec.vocabulary()) + "\\][^|\n]+");
        boolean there = Pattern.compile("(?m)^" + row + "$").matcher(section).find();
        assertTrue(there, kind.id() + ": " + row);
      }
    }
  }

  @Test
  void theManualOfKindsHasEveryKeyOfDeclarations() throws IOException {
    String manual = read(Path.of("docs/kinds.md"));
    for (Fields keys :
        List.of(
            DeclarationFields.KIND,
            DeclarationFields.FIELD,
            DeclarationFields.INVERSE,
            DeclarationFields.WITHIN,
            DeclarationFields.LASTS,
            DeclarationFields.ORDER)) {
      for (FieldSpec spec : keys.specs()) {
        assertTrue(manual.contains("`" + spec.key() + "`"), spec.key());
      }
    }
    String written = line(manual, "Written in Java");
    String declared = line(manual, "Declared as data");
    for (Kind kind : Kinds.ALL) {
      boolean java = kind.spec().base().equals(kind.id());
      String named = "`" + kind.id() + "` (" + kind.label().zh() + ")";
      assertTrue((java ? written : declared).contains(named), named);
    }
  }

  /** The line that begins with some words. */
  private static String line(String manual, String words) {
    return manual.lines().filter(line -> line.startsWith(words)).findFirst().orElseThrow();
  }

  /** What a page says below a heading. */
  private static String part(String guide, String mark) {
    Matcher heading = Pattern.compile("(?m)^###? .*" + Pattern.quote(mark) + "$").matcher(guide);
    assertTrue(heading.find(), "no heading with " + mark);
    Matcher next = Pattern.compile("(?m)^###? ").matcher(guide);
    return guide.substring(heading.end(), next.find(heading.end()) ? next.start() : guide.length());
  }

  @Test
  void theArchitectureNamesEveryPackageAndItsImports() throws IOException {
    Matcher row = PACKAGE_ROW.matcher(read(Path.of("docs/architecture.md")));
    Map<String, Set<String>> told = new TreeMap<>();
    while (row.find()) {
      Set<String> imports = new TreeSet<>(List.of(row.group(2).split(", ")));
      imports.remove("–");
      told.put(row.group(1), imports);
    }
    assertEquals(new TreeMap<>(ArchitectureTest.MAY_IMPORT), told);
  }

  @Test
  void everyTemplateIsInItsManual() throws IOException {
    String manual = read(Path.of("docs/templates.md"));
    try (Stream<Path> files = Files.list(Path.of("templates"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        assertTrue(manual.contains("`" + file.getFileName() + "`"), file.toString());
      }
    }
    for (Class<?> views :
        List.of(
            Views.class,
            ChangeViews.class,
            FeedViews.class,
            DisclosureViews.class,
            LibraryViews.class,
            ListViews.class,
            TopicViews.class)) {
      for (Class<?> view : views.getClasses()) {
        assertTrue(manual.contains("| `" + name(view) + "` |"), name(view));
      }
    }
  }

  /** Of the views that most templates know the name alone. */
  private static String name(Class<?> view) {
    boolean common = view.getEnclosingClass() == Views.class;
    return (common ? "" : view.getEnclosingClass().getSimpleName() + ".") + view.getSimpleName();
  }

  @Test
  void linksLeadSomewhere() throws IOException {
    for (Path page : pages()) {
      for (String link : links(page)) {
        if (!link.matches("[a-z]+:.*")) {
          assertTrue(resolves(page, link), page + " links to " + link);
        }
      }
    }
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(Path.of("README.md"), Path.of("CHANGELOG.md")));
    try (Stream<Path> docs = Files.list(Path.of("docs"))) {
      docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
    }
    return pages;
  }

  private static List<String> links(Path page) throws IOException {
    List<String> links = new ArrayList<>();
    PARSER
        .parse(read(page))
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Link link) {
                links.add(link.getDestination());
                visitChildren(link);
              }
            });
    return links;
  }

  private static boolean resolves(Path page, String link) throws IOException {
    int hash = link.indexOf('#');
    String path = hash < 0 ? link : link.substring(0, hash);
    Path target = path.isEmpty() ? page : Path.of("").resolve(page).resolveSibling(path);
    return Files.exists(target) && (hash < 0 || ids(target).contains(link.substring(hash + 1)));
  }

  /** Ids of headings as git hosts make them: letters and digits, hyphens for spaces. */
  private static Set<String> ids(Path page) throws IOException {
    Set<String> ids = new HashSet<>();
    PARSER
        .parse(read(page))
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Heading heading) {
                String name = plain(heading).toLowerCase(Locale.ROOT);
                ids.add(name.replaceAll("[^\\p{L}\\p{N}_ -]", "").replace(' ', '-'));
              }
            });
    return ids;
  }

  private static String plain(Node parent) {
    StringBuilder out = new StringBuilder();
    for (Node at = parent.getFirstChild(); at != null; at = at.getNext()) {
      if (at instanceof Text text) {
        out.append(text.getLiteral());
      } else if (at instanceof Code code) {
        out.append(code.getLiteral());
      } else {
        out.append(plain(at));
      }
    }
    return out.toString();
  }
}
