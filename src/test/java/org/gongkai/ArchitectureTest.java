package org.gongkai;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the table of packages and what may know what. */
class ArchitectureTest {

  private static final String ROOT = "org.gongkai";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  /** Which of our packages a package may import. */
  static final Map<String, Set<String>> MAY_IMPORT =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("diag", Set.of()),
              Map.entry("model", Set.of("diag")),
              Map.entry("syntax", Set.of("diag", "model")),
              Map.entry("field", Set.of("diag", "model", "syntax")),
              Map.entry("ledger", Set.of("diag", "model", "syntax", "field")),
              Map.entry("report", Set.of("diag", "model", "syntax", "field")),
              Map.entry("sheet", Set.of("diag", "model", "syntax", "field")),
              Map.entry("declaration", Set.of("diag", "model", "syntax", "field")),
              Map.entry(
                  "kind",
                  Set.of("diag", "model", "syntax", "field", "declaration", "report", "sheet")),
              Map.entry(
                  "config",
                  Set.of(
                      "diag",
                      "model",
                      "syntax",
                      "field",
                      "declaration",
                      "kind",
                      "report",
                      "sheet")),
              Map.entry(
                  "schema", Set.of("diag", "model", "field", "declaration", "config", "ledger")),
              Map.entry("unit", Set.of("diag", "model", "syntax", "field", "kind", "report")),
              Map.entry("link", Set.of("diag", "model")),
              Map.entry("stats", Set.of("diag", "model", "kind", "ledger", "report", "sheet")),
              Map.entry(
                  "check", Set.of("diag", "model", "kind", "ledger", "report", "sheet", "stats")),
              Map.entry("lists", Set.of("model")),
              Map.entry("output", Set.of("diag", "model", "stats", "lists")),
              Map.entry("dataset", Set.of("diag", "model", "output", "stats", "lists")),
              Map.entry("page", Set.of("diag", "model", "output", "stats", "lists", "dataset")),
              Map.entry("data", Set.of("diag", "model", "output", "stats", "lists", "dataset")),
              Map.entry("metadata", Set.of("diag", "model", "output", "stats", "lists", "dataset")),
              Map.entry("harvest", Set.of("diag", "model", "syntax", "output", "lists", "dataset")),
              Map.entry(
                  "plan",
                  Set.of(
                      "diag", "model", "output", "stats", "page", "data", "metadata", "harvest")),
              Map.entry("files", Set.of("diag", "model")),
              Map.entry(
                  "build",
                  Set.of(
                      "diag", "model", "syntax", "kind", "ledger", "config", "link", "stats",
                      "unit", "check", "plan", "files", "schema")),
              Map.entry("serve", Set.of("diag", "model")),
              Map.entry("publish", Set.of("diag", "model", "files")),
              Map.entry(
                  "cli", Set.of("build", "serve", "check", "publish", "files", "diag", "model"))));

  @Test
  void packagesImportOnlyWhatTheTableAllows() {
    MAY_IMPORT.forEach(
        (name, allowed) -> {
          DescribedPredicate<JavaClass> others = resideInAPackage(ROOT + "..");
          String[] mine =
              Stream.concat(Stream.of(name), allowed.stream())
                  .map(p -> ROOT + "." + p)
                  .toArray(String[]::new);
          noClasses()
              .that()
              .resideInAPackage(ROOT + "." + name)
              .should()
              .dependOnClassesThat(
                  others
                      .and(DescribedPredicate.not(resideInAnyPackage(mine)))
                      .as("packages beyond " + allowed))
              .check(CLASSES);
        });
  }

  @Test
  void everyPackageIsInTheTable() {
    Set<String> found = new TreeSet<>();
    CLASSES.forEach(c -> found.add(c.getPackageName().substring(ROOT.length() + 1)));
    assertEquals(MAY_IMPORT.keySet(), found);
  }

  @Test
  void packagesFormNoRing() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void librariesAreKnownToTheirOwnersOnly() {
    confine("freemarker..", ROOT + ".build.Renderer");
    confine("org.commonmark..", ROOT + ".syntax.");
    confine("tools.jackson..", ROOT + ".syntax.Yaml", ROOT + ".diag.Json");
    confine("org.snakeyaml..", ROOT + ".syntax.Yaml");
    confine("picocli..", ROOT + ".cli.");
    confine("org.eclipse.jetty..", ROOT + ".serve.");
    confine("org.dhatim..", ROOT + ".data.Xlsx");
    confine("java.net.http..", ROOT + ".publish.WebSite");
  }

  private static void confine(String library, String... owners) {
    noClasses()
        .that(
            describe(
                "are not " + List.of(owners),
                c -> Stream.of(owners).noneMatch(o -> c.getName().startsWith(o))))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(CLASSES);
  }

  @Test
  void filesAreTouchedOnlyWhereNamed() {
    // Messages reads the program's own resources; the command line looks whether folders exist.
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + ".files", ROOT + ".cli")
        .should()
        .dependOnClassesThat(
            describe(
                "read or write files",
                c ->
                    c.getName().matches("java\\.nio\\.file\\.Files|java\\.io\\.File.*")
                        || c.getName().startsWith("java.nio.channels")))
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".cli")
        .should()
        .callMethodWhere(
            describe(
                "writes files",
                call ->
                    call.getTargetOwner().isEquivalentTo(Files.class)
                        && !call.getName().matches("isDirectory|isRegularFile|lines")))
        .check(CLASSES);
  }

  @Test
  void otherProgramsAreCalledInOnePlace() {
    noClasses()
        .that(describe("are not Git", c -> !c.getName().equals(ROOT + ".publish.Git")))
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.lang.ProcessBuilder")
        .check(CLASSES);
  }

  @Test
  void nothingDependsOnTheMachine() {
    DescribedPredicate<JavaCall<?>> surroundings =
        describe("takes its value from the machine", ArchitectureTest::asksTheMachine);
    noClasses()
        .that(
            describe("are not Surroundings", c -> !c.getName().equals(ROOT + ".cli.Surroundings")))
        .should()
        .callCodeUnitWhere(surroundings)
        .check(CLASSES);
  }

  private static boolean asksTheMachine(JavaAccess<?> call) {
    String owner = call.getTargetOwner().getName();
    String name = call.getName();
    String types =
        call instanceof JavaCall<?> c ? c.getTarget().getRawParameterTypes().toString() : "";
    boolean noLocale = !types.contains("java.util.Locale");
    return switch (owner) {
      case "java.lang.String" ->
          name.matches("toLowerCase|toUpperCase|format|formatted") && noLocale
              || name.equals("getBytes") && !types.contains("Charset")
              || name.equals("<init>") && types.contains("[B") && !types.contains("Charset");
      case "java.util.Locale", "java.util.TimeZone" -> name.equals("getDefault");
      case "java.nio.charset.Charset" -> name.equals("defaultCharset");
      case "java.time.ZoneId" -> name.equals("systemDefault");
      case "java.time.LocalDate",
          "java.time.LocalDateTime",
          "java.time.Instant",
          "java.time.ZonedDateTime",
          "java.time.OffsetDateTime",
          "java.time.Year" ->
          name.equals("now");
      case "java.time.Clock" -> name.startsWith("system");
      case "java.lang.System" -> name.matches("currentTimeMillis|nanoTime|getenv");
      case "java.time.format.DateTimeFormatter" -> name.equals("ofPattern") && noLocale;
      case "java.util.Random" -> name.equals("<init>") && types.equals("[]");
      case "java.lang.Math" -> name.equals("random");
      default -> false;
    };
  }

  @Test
  void staticStateDoesNotChange() {
    fields()
        .that()
        .areStatic()
        .and(describe("are ours", f -> !f.getModifiers().contains(JavaModifier.SYNTHETIC)))
        .should()
        .beFinal()
        .check(CLASSES);
    fields()
        .that()
        .areStatic()
        .and()
        .areNotPrivate()
        .and(describe("are ours", f -> !f.getModifiers().contains(JavaModifier.SYNTHETIC)))
        .should()
        .notHaveRawType(describe("an array", JavaClass::isArray))
        .check(CLASSES);
  }

  @Test
  void classesAreFinalUnlessTheyMustNotBe() {
    classes()
        .that()
        .areNotInterfaces()
        .and()
        .areNotEnums()
        .and(describe("are not abstract", c -> !c.getModifiers().contains(JavaModifier.ABSTRACT)))
        .and(describe("have a name", c -> !c.isAnonymousClass()))
        .should()
        .haveModifier(JavaModifier.FINAL)
        .check(CLASSES);
  }

  @Test
  void filesStaySmall() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        long lines = Files.readString(file, StandardCharsets.UTF_8).lines().count();
        assertTrue(lines <= 350, file + " has " + lines + " lines");
      }
    }
  }
}
