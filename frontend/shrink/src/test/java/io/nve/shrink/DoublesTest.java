package io.nve.shrink;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoublesTest {
  @ParameterizedTest
  @ValueSource(
      doubles = {0, 1, 10, 0.1, 1.5, 0.001, 0.00099, 123.456, 9999999, 1e7, 1e21, 4.9e-324, 1e-5})
  void writesAsJavaDoes(double number) {
    assertThat(written(number)).isEqualTo(Double.toString(number));
  }

  @Test
  void writesRandomNumbersAsJavaDoes() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      double number = Math.abs(random.nextGaussian()) * Math.pow(10, random.nextInt(40) - 20);
      assertThat(written(number)).isEqualTo(Double.toString(number));
    }
  }

  /** What Java makes of the text that JavaScript has for a number. */
  private static String written(double number) {
    return Doubles.written(exponential(number), number == 0 || (number >= 1e-3 && number < 1e7));
  }

  /** A number as JavaScript's {@code toExponential} writes it. */
  private static String exponential(double number) {
    if (number == 0) {
      return "0e+0";
    }
    BigDecimal exact = new BigDecimal(Double.toString(number)).stripTrailingZeros();
    String digits = exact.unscaledValue().toString();
    int exponent = digits.length() - 1 - exact.scale();
    String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
    return digits.charAt(0) + fraction + "e" + (exponent < 0 ? "" : "+") + exponent;
  }
}
