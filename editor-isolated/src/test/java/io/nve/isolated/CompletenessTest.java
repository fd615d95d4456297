package io.nve.isolated;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.spi.MediaBackend;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompletenessTest {
  /** A method that the interface implements itself would run here, outside of any worker. */
  @Test
  void everyMethodOfABackendCrossesTheBorder() {
    List<String> missing =
        Arrays.stream(MediaBackend.class.getMethods())
            .filter(method -> !Modifier.isStatic(method.getModifiers()))
            .filter(method -> !isDeclared(method))
            .map(Method::getName)
            .toList();

    assertThat(missing).isEmpty();
  }

  private static boolean isDeclared(Method method) {
    try {
      return IsolatedBackend.class
          .getMethod(method.getName(), method.getParameterTypes())
          .getDeclaringClass()
          .equals(IsolatedBackend.class);
    } catch (NoSuchMethodException e) {
      return false;
    }
  }
}
