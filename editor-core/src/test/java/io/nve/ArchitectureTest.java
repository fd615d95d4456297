package io.nve;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds the order of the packages, and the purity that lets a browser run these classes and compute
 * the same bytes as a JVM. {@link Impurity} lists what that forbids, with the reason for each.
 */
class ArchitectureTest {

  /** The floor each package stands on. One knows only packages of lower floors. */
  private static final Map<String, Integer> FLOORS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("error", 0),
              Map.entry("json", 1),
              Map.entry("time", 1),
              Map.entry("model", 2),
              Map.entry("op", 3),
              Map.entry("edit", 4),
              Map.entry("ot", 4),
              Map.entry("history", 5),
              Map.entry("protocol", 6),
              Map.entry("codec", 7),
              Map.entry("interop", 7),
              Map.entry("render", 7),
              Map.entry("spi", 8)));

  private static final JavaClasses CORE =
      new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("io.nve");

  @Test
  void everyPackageHasAFloor() {
    Set<String> packages = new LinkedHashSet<>();
    for (JavaClass type : CORE) {
      packages.add(room(type));
    }

    Assertions.assertThat(packages).contains("error", "json", "time").isSubsetOf(FLOORS.keySet());
  }

  @Test
  void packagesKnowOnlyLowerPackages() {
    classes().should(standOnLowerFloors()).check(CORE);
  }

  @TestFactory
  Stream<DynamicTest> thePureCoreAvoids() {
    return Impurity.ALL.stream()
        .map(impurity ->
            DynamicTest.dynamicTest(
                impurity.name(), () -> impurity.rule(inPureCore()).check(CORE)));
  }

  @Test
  void thePureCoreHasNoLocks() {
    ArchRule rule =
        noMethods()
            .that()
            .areDeclaredInClassesThat(inPureCore())
            .should()
            .haveModifier(JavaModifier.SYNCHRONIZED)
            .orShould()
            .haveModifier(JavaModifier.NATIVE)
            .because("it is immutable and runs where there are no threads");

    rule.check(CORE);
  }

  @Test
  void theBackendInterfaceDoesNoInputOrOutput() {
    noClasses()
        .that()
        .resideInAPackage("io.nve.spi..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.io..", "java.net..", "java.nio.channels..", "java.sql..")
        .because("what a backend reads and writes is the backend's own business")
        .allowEmptyShould(true)
        .check(CORE);
  }

  @Test
  void nullMeansNothingWithoutAnnotation() {
    classes().should(liveInNullMarkedPackage()).check(CORE);
  }

  @Test
  void namesSayWhatAClassIs() {
    noClasses()
        .should()
        .haveNameMatching(".*(Util|Utils|Manager|Impl|Helper|Helpers)$")
        .because("such a name would fit any class")
        .check(CORE);
  }

  @Test
  void valuesAreReadWithoutGet() {
    methods()
        .that()
        .arePublic()
        .and()
        .areNotStatic()
        .and()
        .areDeclaredInClassesThat()
        .areNotAssignableTo(Throwable.class)
        .should()
        .haveNameNotMatching("get[A-Z].*")
        .because("accessors carry the name of what they return, as those of records do")
        .check(CORE);
  }

  private static DescribedPredicate<JavaClass> inPureCore() {
    return DescribedPredicate.describe("pure core", type -> !room(type).equals("spi"));
  }

  /** The package directly below io.nve, such as {@code interop} for {@code io.nve.interop.otio}. */
  private static String room(JavaClass type) {
    String path = type.getPackageName().substring("io.nve".length());
    String[] names = path.split("\\.", -1);
    return names.length > 1 ? names[1] : "";
  }

  private static ArchCondition<JavaClass> standOnLowerFloors() {
    return new ArchCondition<>("depend only on their own package and those on lower floors") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getDirectDependenciesFromSelf().stream()
            .filter(dependency -> isOurs(dependency.getTargetClass()))
            .filter(dependency -> !mayKnow(room(type), room(dependency.getTargetClass())))
            .forEach(dependency ->
                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
      }
    };
  }

  private static boolean isOurs(JavaClass type) {
    return type.getBaseComponentType().getPackageName().startsWith("io.nve.");
  }

  private static boolean mayKnow(String room, String other) {
    return room.equals(other)
        || FLOORS.getOrDefault(other, Integer.MAX_VALUE) < FLOORS.getOrDefault(room, -1);
  }

  private static ArchCondition<JavaClass> liveInNullMarkedPackage() {
    return new ArchCondition<>("live in a package that is @NullMarked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean marked =
            type.getPackage()
                .tryGetAnnotationOfType("org.jspecify.annotations.NullMarked")
                .isPresent();
        if (!marked && !type.getPackageName().isEmpty()) {
          events.add(
              SimpleConditionEvent.violated(
                  type, type.getPackageName() + " has no package-info.java with @NullMarked"));
        }
      }
    };
  }
}
