package io.nve.proof;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.nve.json.Json;
import io.nve.json.JsonWriter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** A page for a browser on this machine, which runs the suites and hands in what they say. */
final class Page implements AutoCloseable {
  private static final String HTML =
      "<!doctype html><title>Proof</title><script type=\"module\" src=\"page.mjs\"></script>";

  private final HttpServer server;
  private final Map<String, CompletableFuture<String>> lines = new ConcurrentHashMap<>();

  Page() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> answer(exchange, "text/html", bytes(HTML)));
    server.createContext("/scenarios", exchange -> answer(exchange, "text/json", scenarios()));
    for (String script : List.of("page.mjs", "worker.mjs", "browser.mjs")) {
      serve("/" + script, Places.SCRIPTS.resolve(script));
    }
    serve("/proof.js", Places.MODULE);
    server.createContext("/lines/", this::take);
    server.start();
  }

  /** Returns where the page is. */
  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  /** Returns what comes from the window or the worker, once it does. */
  CompletableFuture<String> linesOf(String where) {
    return lines.computeIfAbsent(where, name -> new CompletableFuture<>());
  }

  private void serve(String path, Path file) {
    server.createContext(
        path, exchange -> answer(exchange, "text/javascript", Files.readAllBytes(file)));
  }

  private void take(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    answer(exchange, "text/plain", new byte[0]);
    linesOf(path.substring(path.lastIndexOf('/') + 1)).complete(text);
  }

  /** Without leave to evaluate texts as programs: the module does not need it. */
  private static void answer(HttpExchange exchange, String type, byte[] body) throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
      exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'self'");
      exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  private static byte[] scenarios() {
    List<Json> files = new ArrayList<>();
    Places.scenarios()
        .forEach((name, text) -> {
          files.add(Json.of(name));
          files.add(Json.of(text));
        });
    return bytes(JsonWriter.canonical(Json.of(files)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
