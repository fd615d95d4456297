package io.nve.cli;

import io.nve.spi.Cancellation;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/**
 * What came of a command that was run in this process.
 *
 * @param code how it ended
 * @param out what it printed
 * @param err what it said besides
 */
record Cli(int code, String out, String err) {
  /** Runs a command. */
  static Cli run(Object... arguments) {
    return run(Cancellation.NEVER, arguments);
  }

  /** Runs a command that may be cancelled. */
  static Cli run(Cancellation cancellation, Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = Nve.commandLine(cancellation);
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    int code = line.execute(words);
    line.getOut().flush();
    line.getErr().flush();
    return new Cli(code, out.toString(), err.toString());
  }
}
