package mulu;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// Who may use whom, and the other rules of the house; a breach fails the build.
class ArchitectureTest {
    /// Besides `base`, which everybody may use.
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("base", Set.of()),
            Map.entry("store", Set.of()),
            Map.entry("audit", Set.of("store")),
            Map.entry("staff", Set.of("store", "audit")),
            Map.entry("template", Set.of("store")),
            Map.entry("catalog", Set.of("store", "audit", "staff", "template")),
            Map.entry("check", Set.of("store", "audit", "staff", "template", "catalog")),
            Map.entry("signoff", Set.of("store", "audit", "staff", "template", "catalog", "check")),
            Map.entry("exchange", Set.of("audit", "staff", "template", "catalog", "check")),
            Map.entry("report", Set.of("store", "staff", "template", "catalog", "signoff", "exchange")),
            Map.entry("office", Set.of("store", "audit", "staff", "template", "catalog", "check", "signoff", "exchange", "report")),
            Map.entry("cli", Set.of("audit", "staff", "template", "catalog", "check", "signoff", "exchange", "report", "office")),
            Map.entry("desk", Set.of("audit", "staff", "template", "catalog", "check", "signoff", "exchange", "report", "office")));

    private static final JavaClasses CODE =
            new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("mulu");

    private static String chapter(JavaClass type) {
        String name = type.getPackageName();
        return name.equals("mulu") ? "" : name.substring("mulu.".length()).split("\\.")[0];
    }

    @Test
    void chaptersUseOnlyWhatTheTableAllows() {
        Set<String> breaches = new TreeSet<>();
        for (JavaClass type : CODE) {
            String from = chapter(type);
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass();
                String to = target.getPackageName().startsWith("mulu") ? chapter(target) : "base";
                if (!from.isEmpty() && !to.equals(from) && !to.equals("base") && !MAY_USE.get(from).contains(to)) {
                    breaches.add(from + " → " + to + ": " + dependency.getDescription());
                }
            }
        }
        assertEquals(Set.of(), breaches);
    }

    @Test
    void theTableNamesEveryChapter() {
        Set<String> chapters = new TreeSet<>();
        CODE.forEach(type -> chapters.add(chapter(type)));
        chapters.remove("");
        assertTrue(MAY_USE.keySet().containsAll(chapters), chapters.toString());
        assertTrue(CODE.size() > 130, "only " + CODE.size() + " classes seen");
    }

    @Test
    void thereAreNoCycles() {
        slices().matching("mulu.(*)..").should().beFreeOfCycles().check(CODE);
        slices().matching("mulu.desk.(*)..").should().beFreeOfCycles().allowEmptyShould(true).check(CODE);
    }

    @Test
    void windowsAreTheDesksBusiness() {
        only("mulu.desk", "javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..").check(CODE);
    }

    @Test
    void sqlIsTheStoresBusinessAndThatOfTables() {
        noClasses().that().resideOutsideOfPackage("mulu.store..").and().haveSimpleNameNotEndingWith("Table")
                .and(DescribedPredicate.describe("are not inside a Table",
                        (JavaClass type) -> !type.getFullName().matches(".*Table\\$.*")))
                .should().dependOnClassesThat().resideInAnyPackage("java.sql..", "org.jdbi..", "org.h2..", "org.postgresql..",
                        "org.flywaydb..").check(CODE);
    }

    @Test
    void spreadsheetsAreTheExchangesBusiness() {
        only("mulu.exchange", "org.apache.poi..", "org.apache.pdfbox..", "org.openxmlformats..",
                "org.jsoup..").check(CODE);
    }

    @Test
    void readingsOfSignsAreTheBasesBusiness() {
        only("mulu.base", "net.sourceforge.pinyin4j..").check(CODE);
    }

    @Test
    void codesToScanAreTheBasesBusiness() {
        only("mulu.base", "com.google.zxing..").check(CODE);
    }

    private static ArchRule only(String home, String... libraries) {
        return noClasses().that().resideOutsideOfPackage(home + "..").should().dependOnClassesThat().resideInAnyPackage(libraries);
    }

    @Test
    void modelsKnowNoNodesAndNoServices() {
        noClasses().that().haveSimpleNameEndingWith("Model").and().resideInAPackage("mulu.desk..")
                .should().dependOnClassesThat().resideInAnyPackage("javafx.scene..", "mulu.office..")
                .allowEmptyShould(true).check(CODE);
    }

    @Test
    void viewsStayInTheirPackage() {
        classes().that().haveSimpleNameEndingWith("View").and().resideInAPackage("mulu.desk..").and().areTopLevelClasses()
                .should().notBePublic().allowEmptyShould(true).check(CODE);
    }

    @Test
    void onlyWorkCrossesThreads() {
        noClasses().that().resideOutsideOfPackage("mulu.desk.fx..").should().callMethod("javafx.application.Platform",
                "runLater", "java.lang.Runnable").check(CODE);
    }

    @Test
    void onlyTheCommandLineAndItsDoorPrint() {
        noClasses().that().resideOutsideOfPackage("mulu.cli..").and().doNotHaveFullyQualifiedName("mulu.Start")
                .should().accessField("java.lang.System", "out").orShould().accessField("java.lang.System", "err").check(CODE);
    }

    @Test
    void everyPackageIsNullMarked() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path folder : folders()) {
            boolean code = !sources(folder, 1).isEmpty();
            if (code && !folder.endsWith("java/mulu") && !Files.exists(folder.resolve("package-info.java"))) {
                missing.add(folder.toString());
            }
        }
        assertEquals(List.of(), missing);
        classes().that().haveSimpleName("package-info").should().beAnnotatedWith(NullMarked.class).check(CODE);
    }

    @Test
    void typesAreFinalAndNamedLikeTheTrade() {
        classes().that().areTopLevelClasses().and().areNotInterfaces().and().areNotRecords().and().areNotEnums()
                .and().doNotHaveModifier(JavaModifier.ABSTRACT).and().doNotHaveSimpleName("package-info")
                .should().haveModifier(JavaModifier.FINAL).check(CODE);
        classes().should().haveNameNotMatching(".*(Manager|Helper|Util|Utils|Impl|Data|Info|Abstract)(\\$.*)?").check(CODE);
    }

    @Test
    void noFileIsLongerThanFourHundredLines() throws IOException {
        List<String> longer = new ArrayList<>();
        for (Path root : List.of(Path.of("src/main/java"), Path.of("src/test/java"))) {
            for (Path file : sources(root, 20)) {
                long lines = Files.readAllLines(file).size();
                if (lines > 400) {
                    longer.add(file + ": " + lines);
                }
            }
        }
        assertEquals(List.of(), longer);
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> walk = Files.walk(Path.of("src/main/java/mulu"))) {
            return walk.filter(Files::isDirectory).toList();
        }
    }

    private static List<Path> sources(Path folder, int depth) throws IOException {
        try (Stream<Path> walk = Files.walk(folder, depth)) {
            return walk.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
