package io.nve;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Something the pure core may not use, because the compiler to JavaScript lacks it, crashes on it,
 * or quietly computes something else than a JVM does.
 *
 * @param name what it is
 * @param reason why the core does without, and what it uses instead
 * @param types the classes that may not even be mentioned
 * @param accesses the calls that may not be made
 */
record Impurity(
    String name, String reason, Predicate<JavaClass> types, Predicate<JavaAccess<?>> accesses) {

  static final List<Impurity> ALL =
      List.of(
          of("input and output", "the core works on values; whoever embeds it reads and writes")
              .packages("java.io", "java.net", "java.nio", "java.util.zip", "java.util.logging")
              .allowing("java.nio.charset"),
          of("threads", "a browser has none, and their order would differ from run to run")
              .packages("java.util.concurrent")
              .classes("java.lang.Thread", "java.lang.ThreadLocal", "java.util.Timer")
              .calls("java.lang.Object", "wait", "notify", "notifyAll"),
          of("clock and machine", "equal input gives equal output, wherever and whenever it runs")
              .packages("java.time")
              .classes("java.util.Date", "java.util.Calendar")
              .classes("java.lang.Runtime", "java.lang.Process", "java.lang.ProcessBuilder")
              .callsOtherThan("java.lang.System", "arraycopy"),
          of("randomness", "callers bring the ids, and replicas must agree")
              .packages("java.security", "java.util.random")
              .classes("java.util.Random", "java.util.SplittableRandom", "java.util.UUID")
              .calls("java.lang.Math", "random"),
          of("reflection", "compiled code has nothing to reflect upon")
              .packages("java.lang.reflect")
              .classes("java.util.ServiceLoader")
              .calls("java.lang.Class", "forName", "getRecordComponents", "getResourceAsStream"),
          of("regular expressions", "they weigh much in JavaScript; scan the characters")
              .packages("java.util.regex")
              .calls("java.lang.String", "matches", "replaceAll", "replaceFirst", "split"),
          of("format strings", "they weigh more in JavaScript than the whole core; append")
              .packages("java.text")
              .classes("java.util.Formatter")
              .calls("java.lang.String", "format", "formatted"),
          of("what the JavaScript library lacks", "the compiler would refuse it")
              .classes("java.util.StringJoiner", "java.util.HexFormat")
              .calls("java.lang.String", "lines", "indent")
              .calls("java.lang.Math", "multiplyHigh", "unsignedMultiplyHigh")
              .calls("java.util.Collections", "unmodifiableSortedMap", "unmodifiableSortedSet"),
          of("enum lookup", "the compiler crashes on it; switch over names or walk values()")
              .classes("java.util.EnumMap", "java.util.EnumSet")
              .enumValueOf(),
          of("functions of analysis", "their last digits differ; add up a series, as Angle does")
              .classes("java.lang.StrictMath")
              .calls("java.lang.Math", "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh")
              .calls(
                  "java.lang.Math",
                  "cosh",
                  "tanh",
                  "exp",
                  "expm1",
                  "log",
                  "log1p",
                  "pow",
                  "cbrt",
                  "log10")
              .calls("java.lang.Math", "hypot", "fma"),
          of("numbers out of texts", "other digits pass, and the last bits differ; use JsonReader")
              .calls("java.lang.Double", "parseDouble")
              .calls("java.lang.Long", "parseLong", "parseUnsignedLong", "decode")
              .calls("java.lang.Integer", "parseInt", "parseUnsignedInt", "decode"),
          of("removal through a view", "clearing a part of a TreeMap clears all of it; poll")
              .calls("java.util.SortedMap", "clear")
              .calls("java.util.NavigableMap", "clear")
              .calls("java.util.SortedSet", "clear")
              .calls("java.util.NavigableSet", "clear")
              .calls("java.util.Iterator", "remove")
              .calls("java.util.Deque", "removeIf")
              .calls("java.util.ArrayDeque", "removeIf"),
          of(
                  "texts with odd characters",
                  "they are taken apart otherwise; strip, or walk the chars")
              .calls("java.lang.String", "isBlank", "getBytes", "toLowerCase", "toUpperCase")
              .calls("java.lang.StringBuilder", "reverse"),
          of("rounding of halves", "JavaScript does it otherwise; use (long) Math.floor(d + 0.5)")
              .calls("java.lang.Math", "round", "rint"),
          of("unordered collections", "order differs between runs; use LinkedHashMap or TreeMap")
              .constructors("java.util.HashMap", "java.util.HashSet")
              .calls("java.util.Map", "copyOf")
              .calls("java.util.Set", "copyOf")
              .calls("java.util.stream.Collectors", "toSet", "toUnmodifiableSet", "groupingBy")
              .calls("java.util.stream.Collectors", "toUnmodifiableMap", "partitioningBy"),
          of("hashes of records", "they differ in JavaScript; hash strings and numbers")
              .recordHashes());

  /** The rule that none of these classes uses it. */
  ArchRule rule(DescribedPredicate<JavaClass> classes) {
    return noClasses()
        .that(classes)
        .should()
        .dependOnClassesThat(DescribedPredicate.describe("are for " + name, types))
        .orShould()
        .accessTargetWhere(DescribedPredicate.describe("it is about " + name, accesses))
        .because(reason);
  }

  private static Impurity of(String name, String reason) {
    return new Impurity(name, reason, type -> false, access -> false);
  }

  private Impurity packages(String... names) {
    return types(types.or(type -> Set.of(names).stream().anyMatch(name -> isWithin(type, name))));
  }

  private Impurity allowing(String packageName) {
    return types(types.and(type -> !isWithin(type, packageName)));
  }

  private Impurity classes(String... names) {
    return types(types.or(type -> Set.of(names).contains(type.getName())));
  }

  private Impurity calls(String owner, String... methods) {
    return accesses(access ->
        access.getTargetOwner().getName().equals(owner)
            && Set.of(methods).contains(access.getName()));
  }

  private Impurity callsOtherThan(String owner, String method) {
    return accesses(access ->
        access.getTargetOwner().getName().equals(owner) && !access.getName().equals(method));
  }

  private Impurity constructors(String... owners) {
    return accesses(access ->
        access.getName().equals("<init>")
            && Set.of(owners).contains(access.getTargetOwner().getName()));
  }

  /** Calls of an enum's valueOf, save the one that javac writes into the enum itself. */
  private Impurity enumValueOf() {
    return accesses(access ->
        access.getName().equals("valueOf")
            && access.getTargetOwner().isAssignableTo(Enum.class)
            && !access.getOrigin().getName().equals("valueOf"));
  }

  /**
   * Calls of a record's hashCode, unless the record writes its own, as the compiler's calls
   * nothing.
   */
  private Impurity recordHashes() {
    return accesses(access ->
        access.getName().equals("hashCode")
            && access.getTargetOwner().isAssignableTo(Record.class)
            && access.getTarget().resolveMember().stream()
                .map(JavaCodeUnit.class::cast)
                .allMatch(hash -> hash.getAccessesFromSelf().isEmpty()));
  }

  private Impurity types(Predicate<JavaClass> banned) {
    return new Impurity(name, reason, banned, accesses);
  }

  private Impurity accesses(Predicate<JavaAccess<?>> banned) {
    return new Impurity(name, reason, types, accesses.or(banned));
  }

  private static boolean isWithin(JavaClass type, String packageName) {
    String own = type.getBaseComponentType().getPackageName();
    return own.equals(packageName) || own.startsWith(packageName + ".");
  }
}
