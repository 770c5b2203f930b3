package org.truegrade.checks.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What must not break is a rule in the build, not a sentence in a guide. */
@AnalyzeClasses(packages = "org.truegrade", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {
    private static final String CLOCK = "java\\.lang\\.System\\.(nanoTime|currentTimeMillis)"
            + "|java\\.time\\.[A-Za-z]+\\.now"
            + "|java\\.time\\.Clock\\.(system.*|tick.*)"
            + "|java\\.lang\\.Thread\\.sleep"
            + "|java\\.util\\.concurrent\\.TimeUnit\\.sleep";

    /** A class, or the outermost class around it, that may read a clock. */
    private static final DescribedPredicate<JavaClass> MAY_READ_A_CLOCK =
            new DescribedPredicate<>("SystemTicker, …Command, …Main or …Configuration") {
                @Override
                public boolean test(JavaClass type) {
                    var outermost = type.getName().replaceFirst("\\$.*", "");
                    return outermost.equals("org.truegrade.trip.SystemTicker")
                            || outermost.endsWith("Command")
                            || outermost.endsWith("Main")
                            || outermost.endsWith("Configuration");
                }
            };

    private static final DescribedPredicate<JavaCall<?>> READS_A_CLOCK =
            new DescribedPredicate<>("read a clock or sleep") {
                @Override
                public boolean test(JavaCall<?> call) {
                    return (call.getTargetOwner().getName() + "." + call.getName()).matches(CLOCK)
                            && !(call.getName().equals("now")
                                    && !call.getTarget().getRawParameterTypes().isEmpty()
                                    && call.getTarget()
                                            .getRawParameterTypes()
                                            .getFirst()
                                            .isAssignableTo(java.time.Clock.class));
                }
            };

    @ArchTest
    static final ArchRule timeIsAnArgument =
            noClasses().that(DescribedPredicate.not(MAY_READ_A_CLOCK)).should().callCodeUnitWhere(READS_A_CLOCK);

    @ArchTest
    static final ArchRule judgingIsDoneWithoutANetwork = noClasses()
            .that()
            .resideInAnyPackage("org.truegrade.trip..", "org.truegrade.events..", "org.truegrade.analysis..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "java\\.net\\.(Socket|ServerSocket|DatagramSocket|URLConnection|HttpURLConnection|InetAddress|http\\..*)"
                            + "|java\\.nio\\.channels\\..*(Socket|Datagram)Channel"
                            + "|java\\.net\\.http\\..*");

    @ArchTest
    static final ArchRule fieldsUseTheHousesWords = fields().should().haveNameNotMatching("(?i)grade|band|context");

    @ArchTest
    static final ArchRule methodsUseTheHousesWords =
            methods().should().haveNameNotMatching("(?i)grade|band|context|(get|is)(Grade|Band|Context)");

    @ArchTest
    static final ArchRule packagesAreCutByFeature = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..utils..", "..common..", "..impl..", "..manager..", "..helper..");

    @Test
    void everyPackageIsNullMarked() {
        var bare = House.CLASSES.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(place -> !place.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .toList();
        assertThat(bare).isEmpty();
    }

    @Test
    void onlySimulatorTrainingAndDemoKnowTruthFiles() throws IOException {
        var allowed = Set.of("simulator", "training", "demo");
        var readers = new ArrayList<String>();
        for (var source : House.mainSources()) {
            var module = House.root().relativize(source).getName(0).toString();
            // The inbox names the ending in order to leave such files alone.
            if (!allowed.contains(module)
                    && !source.endsWith("inbox/Inbox.java")
                    && Files.readString(source).contains(".truth.csv")) {
                readers.add(source.toString());
            }
        }
        assertThat(readers).isEmpty();
    }

    @Test
    void noFileIsLongerThan400Lines() throws IOException {
        var long400 = new ArrayList<String>();
        for (var source : House.mainSources()) {
            try (var lines = Files.lines(source)) {
                if (lines.count() > 400) {
                    long400.add(source.toString());
                }
            }
        }
        assertThat(long400).isEmpty();
    }
}
