package io.nve.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Runs the tests in {@code src/test/js} with node's own runner and tells of each of them. */
class JavaScriptTest {
  private static final Path TESTS = Path.of("src", "test", "js");

  @TestFactory
  List<DynamicTest> inNode() throws Exception {
    String report = node("--test", "--test-reporter=junit", TESTS.toString());
    NodeList cases =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(report.getBytes(StandardCharsets.UTF_8)))
            .getElementsByTagName("testcase");
    List<DynamicTest> tests = new ArrayList<>();
    for (int i = 0; i < cases.getLength(); i++) {
      Element each = (Element) cases.item(i);
      NodeList failures = each.getElementsByTagName("failure");
      String failure = failures.getLength() == 0 ? "" : failures.item(0).getTextContent();
      tests.add(
          DynamicTest.dynamicTest(
              each.getAttribute("name"),
              () -> assertThat(failure).as("node --test frontend/core/src/test/js").isEmpty()));
    }
    assertThat(tests).as("tests that node found").isNotEmpty();
    return tests;
  }

  private static String node(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("node"));
    command.addAll(List.of(arguments));
    Process node =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    node.waitFor();
    return output;
  }
}
