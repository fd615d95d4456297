package io.nve.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.testkit.RandomJson;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our conversions against the JDK's, whose double to text is the shortest since JDK 19. */
class RealConversionTest {
  private static final int NUMBERS = 50_000;

  @Test
  void anyDoubleIsWrittenInItsShortestFormAndReadBack() {
    Random random = new Random(19);
    for (int i = 0; i < NUMBERS; i++) {
      checkShortest(RandomJson.real(random));
    }
  }

  @Test
  void theNeighboursOfEveryPowerOfTwoAreConverted() {
    for (int exponent = -1074; exponent <= 1023; exponent++) {
      double power = Math.scalb(1.0, exponent);
      checkShortest(power);
      checkShortest(Math.nextUp(power));
      checkShortest(Math.nextDown(power));
    }
    checkShortest(Double.MAX_VALUE);
  }

  @Test
  void theNeighboursOfEveryPowerOfTenAreConverted() {
    for (int exponent = -323; exponent <= 308; exponent++) {
      double power = Double.parseDouble("1e" + exponent);
      checkShortest(power);
      checkShortest(Math.nextUp(power));
      checkShortest(Math.nextDown(power));
    }
  }

  @Test
  void decimalsOfAnyLengthAreReadAsTheNearestDouble() {
    Random random = new Random(7);
    for (int i = 0; i < NUMBERS; i++) {
      String text = decimal(random);
      assertThat(read(text)).as(text).isEqualTo(Double.parseDouble(text));
    }
  }

  @Test
  void theMiddleBetweenTwoDoublesGoesToTheEvenOne() {
    Random random = new Random(3);
    for (int i = 0; i < 3000; i++) {
      double low = Math.abs(RandomJson.real(random));
      if (Math.nextUp(low) == Double.POSITIVE_INFINITY) {
        continue;
      }
      BigDecimal middle =
          new BigDecimal(low).add(new BigDecimal(Math.nextUp(low))).divide(BigDecimal.valueOf(2));
      for (String text : new String[] {middle.toPlainString(), middle + "1", middle.toString()}) {
        String real = text.contains(".") || text.contains("E") ? text : text + ".0";
        if (!real.contains("E") || !real.endsWith("1")) {
          assertThat(read(real)).as(real).isEqualTo(Double.parseDouble(real));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.1e1",
        "10.0e-1",
        "9007199254740993.0",
        "9007199254740992.9999999",
        "1e22",
        "1e23",
        "8.5e22",
        "123456789012345678.0",
        "1234567890123456789012345678901234567890e-10",
        "0.00000000000000000000000000000000001",
        "179769313486231580793728971405301e276",
        "2.4703282292062327208e-324",
        "2.4703282292062328e-324",
        "2.2250738585072012e-308",
        "6.9294956446009195e15",
        "3.7455744005952583e15",
        "1.0e0",
        "4503599627370496.5",
        "4503599627370497.5",
        "0.500000000000000166533453693773481063544750213623046875"
      })
  void hardNumbersAreReadAsTheNearestDouble(String text) {
    assertThat(read(text)).isEqualTo(Double.parseDouble(text));
  }

  private static void checkShortest(double value) {
    JsonOutput text = new JsonOutput();
    RealText.append(text, value);
    assertThat(read(text.toString())).as("%s as %s", value, text).isEqualTo(value);
    BigDecimal ours = new BigDecimal(text.toString()).stripTrailingZeros();
    BigDecimal theirs = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    // The JDK takes two digits where one would do, which it then shows as nearer.
    if (ours.precision() > 1) {
      assertThat(ours).isEqualByComparingTo(theirs);
    }
  }

  private static double read(String text) {
    return Decimals.read(text.toCharArray(), 0, text.length());
  }

  private static String decimal(Random random) {
    StringBuilder text = new StringBuilder();
    text.append(random.nextInt(10));
    for (int i = random.nextInt(random.nextInt(10) == 0 ? 200 : 25); i > 0; i--) {
      text.append(random.nextInt(10));
    }
    text.append('.').append(random.nextInt(10));
    for (int i = random.nextInt(25); i > 0; i--) {
      text.append(random.nextInt(10));
    }
    return text.append('e').append(random.nextInt(660) - 340).toString();
  }
}
