package org.truegrade.checks.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Which part may use which, and who alone may touch which library: the design's table. */
@AnalyzeClasses(packages = "org.truegrade", importOptions = ImportOption.DoNotIncludeTests.class)
class ModuleTableTest {
    private static final String BASE = "org.truegrade.";

    /** Part to the parts that it may use. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("trip", Set.of()),
            Map.entry("video", Set.of("trip")),
            Map.entry("obd", Set.of("trip")),
            Map.entry("events", Set.of("trip")),
            Map.entry("edge", Set.of("trip", "video", "obd", "events")),
            Map.entry("road", Set.of("trip", "video")),
            Map.entry("analysis", Set.of("trip", "video", "events", "road")),
            Map.entry("dashboard", Set.of("trip", "video", "events", "road", "analysis")),
            Map.entry("simulator", Set.of("trip", "video", "obd")),
            Map.entry("training", Set.of("trip", "video", "road", "simulator", "obd")),
            Map.entry("demo", Set.of("trip", "video", "obd", "simulator", "edge", "events")));

    /** Library to the only parts that may use it. */
    private static final Map<String, List<String>> OWNERS = Map.of(
            "org.apache.avro..", List.of("trip"),
            "org.bytedeco..", List.of("video"),
            "com.fazecast..", List.of("obd"),
            "com.pi4j..", List.of("edge"),
            "ai.djl..", List.of("road", "training"),
            "ai.onnxruntime..", List.of("road"),
            "org.springframework..", List.of("dashboard"),
            "com.vaadin..", List.of("dashboard"),
            "org.h2..", List.of("dashboard"));

    @TestFactory
    List<DynamicTest> aPartUsesOnlyWhatTheTableAllows() {
        return MAY_USE.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    var own = entry.getKey();
                    var forbidden = new DescribedPredicate<JavaClass>("parts that " + own + " may not use") {
                        @Override
                        public boolean test(JavaClass other) {
                            var part = partOf(other);
                            return !part.isEmpty()
                                    && !part.equals(own)
                                    && !entry.getValue().contains(part);
                        }
                    };
                    noClasses()
                            .that()
                            .resideInAPackage(BASE + own + "..")
                            .should()
                            .dependOnClassesThat(forbidden)
                            .check(House.CLASSES);
                }))
                .toList();
    }

    @TestFactory
    List<DynamicTest> aLibraryIsUsedOnlyByItsOwner() {
        return OWNERS.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> noClasses()
                                .that()
                                .resideOutsideOfPackages(entry.getValue().stream()
                                        .map(part -> BASE + part + "..")
                                        .toArray(String[]::new))
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(entry.getKey())
                                .check(House.CLASSES)))
                .toList();
    }

    @ArchTest
    static final ArchRule oneClassAloneKnowsJSerialComm = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(BASE + "obd.line.SerialLine")
            .and()
            .haveNameNotMatching(".*\\.SerialLine\\$.*")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fazecast..");

    @ArchTest
    static final ArchRule everyClassBelongsToAPartOfTheTable = classes()
            .should()
            .resideInAnyPackage(
                    MAY_USE.keySet().stream().map(part -> BASE + part + "..").toArray(String[]::new));

    private static String partOf(JavaClass other) {
        if (!other.getPackageName().startsWith(BASE)) {
            return "";
        }
        var rest = other.getPackageName().substring(BASE.length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
