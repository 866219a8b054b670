package org.gongkai.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client that sends what it is told, also what no client would. */
final class Wire {

  private static final int PATIENCE_MILLIS = 20_000;

  private final int port;

  Wire(int port) {
    this.port = port;
  }

  /** What came back. */
  record Answer(int status, String head, byte[] body) {

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    Optional<String> header(String name) {
      Matcher line =
          Pattern.compile("(?im)^" + Pattern.quote(name) + ":[ \\t]*(.*?)[ \\t]*\\r?$")
              .matcher(head);
      return line.find() ? Optional.of(line.group(1)) : Optional.empty();
    }
  }

  Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(PATIENCE_MILLIS);
    return socket;
  }

  Answer get(String path, String... headers) throws IOException {
    return ask("GET", path, headers);
  }

  Answer ask(String method, String path, String... headers) throws IOException {
    boolean host = false;
    for (String header : headers) {
      host |= header.toLowerCase(Locale.ROOT).startsWith("host:");
    }
    StringBuilder request = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
    request.append(host ? "" : "Host: 127.0.0.1:" + port + "\r\n");
    for (String header : headers) {
      request.append(header).append("\r\n");
    }
    return send(request.append("Connection: close\r\n\r\n").toString());
  }

  /** Sends anything, and reads until the server ends. */
  Answer send(String bytes) throws IOException {
    try (Socket socket = connect()) {
      socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return read(socket.getInputStream());
    }
  }

  private static Answer read(InputStream in) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    in.transferTo(all);
    String text = all.toString(StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0 || !text.startsWith("HTTP/1.1 ")) {
      return new Answer(0, text, new byte[0]);
    }
    int status = Integer.parseInt(text.substring(9, 12));
    byte[] body = text.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1);
    return new Answer(status, text.substring(0, end), body);
  }
}
