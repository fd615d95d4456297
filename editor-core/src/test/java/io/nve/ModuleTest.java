package io.nve;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import io.nve.error.ErrorCode;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The tests run on the class path, where a package that is not exported would go unnoticed. */
class ModuleTest {

  @Test
  void everyPackageWithSomethingPublicIsExported() throws URISyntaxException {
    TreeSet<String> open = new TreeSet<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .importPackages("io.nve")) {
      if (type.getModifiers().contains(JavaModifier.PUBLIC)) {
        open.add(type.getPackageName());
      }
    }

    assertThat(core().exports())
        .extracting(Exports::source)
        .containsExactlyInAnyOrderElementsOf(open);
  }

  @Test
  void nothingIsNeededAtRunTime() throws URISyntaxException {
    assertThat(core().requires())
        .filteredOn(
            needed -> !needed.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
        .extracting(ModuleDescriptor.Requires::name)
        .containsExactly("java.base");
  }

  private static ModuleDescriptor core() throws URISyntaxException {
    Path classes =
        Path.of(ErrorCode.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return ModuleFinder.of(classes).find("io.nve.core").orElseThrow().descriptor();
  }
}
