package org.gongkai.serve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The answer to a request, with what every answer has. Nothing here waits for the client. */
record Reply(Request request, Response response, Callback callback) {

  private static final int BUFFER = 32 * 1024;

  /** Where a file's bytes come from. */
  @FunctionalInterface
  interface Bytes {
    InputStream open() throws IOException;
  }

  /** What every answer says: browsers ask again each time, and do not guess. */
  static void always(HttpFields.Mutable headers) {
    headers.put(HttpHeader.CACHE_CONTROL, "no-cache");
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
  }

  /** A text for people, of a few words. */
  void text(int status, String text) {
    header(HttpHeader.CACHE_CONTROL, "no-store");
    whole(status, "text/plain; charset=utf-8", (text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  void redirect(String location) {
    // Not for ever: what is a folder today may be a file tomorrow.
    header(HttpHeader.LOCATION, location);
    text(HttpStatus.FOUND_302, location);
  }

  void header(HttpHeader name, String value) {
    response.getHeaders().put(name, value);
  }

  /** Bytes that are not asked for again under conditions. */
  void whole(int status, String type, byte[] bytes) {
    response.setStatus(status);
    header(HttpHeader.CONTENT_TYPE, type);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
    if (isHead()) {
      callback.succeeded();
    } else {
      response.write(true, ByteBuffer.wrap(bytes), callback);
    }
  }

  /** Bytes that were made, or a stretch of them, or nothing if the client has them. */
  void made(String type, byte[] bytes) {
    String tag = ServedPage.tag(bytes);
    Optional<ByteRange> range = begin(type, tag, bytes.length);
    if (response.getStatus() == HttpStatus.OK_200) {
      whole(HttpStatus.OK_200, type, bytes);
    } else if (response.getStatus() == HttpStatus.PARTIAL_CONTENT_206) {
      int first = (int) range.orElseThrow().first();
      int end = first + (int) range.get().length();
      whole(HttpStatus.PARTIAL_CONTENT_206, type, Arrays.copyOfRange(bytes, first, end));
    } else {
      callback.succeeded();
    }
  }

  /** A file, or a stretch of it, or nothing if the client has it. */
  void file(String type, String version, long size, Bytes bytes) throws IOException {
    Optional<ByteRange> range = begin(type, '"' + version + '"', size);
    boolean part = response.getStatus() == HttpStatus.PARTIAL_CONTENT_206;
    if (!part && response.getStatus() != HttpStatus.OK_200) {
      callback.succeeded();
      return;
    }
    long first = part ? range.orElseThrow().first() : 0;
    long length = part ? range.orElseThrow().length() : size;
    header(HttpHeader.CONTENT_TYPE, type);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, length);
    if (isHead() || length == 0) {
      callback.succeeded();
      return;
    }
    InputStream in = bytes.open();
    try {
      in.skipNBytes(first);
    } catch (IOException e) {
      in.close();
      throw e;
    }
    ByteBufferPool.Sized pool =
        new ByteBufferPool.Sized(request.getComponents().getByteBufferPool(), false, BUFFER);
    Callback closing = Callback.from(callback, () -> close(in));
    Content.copy(Content.Source.from(pool, in, 0, length), response, closing);
  }

  private static void close(InputStream in) {
    try {
      in.close();
    } catch (IOException e) {
      // It was read to its end, or the client has gone: either way nobody waits for it.
      throw new IllegalStateException(e);
    }
  }

  /** Sets the status, 200, 206, 304 or 416, and the headers that go with it. */
  private Optional<ByteRange> begin(String type, String tag, long size) {
    HttpFields asked = request.getHeaders();
    header(HttpHeader.ETAG, tag);
    header(HttpHeader.ACCEPT_RANGES, "bytes");
    response.setStatus(HttpStatus.OK_200);
    String known = asked.get(HttpHeader.IF_NONE_MATCH);
    if (known != null && (known.strip().equals("*") || names(known, tag))) {
      response.setStatus(HttpStatus.NOT_MODIFIED_304);
      return Optional.empty();
    }
    String condition = asked.get(HttpHeader.IF_RANGE);
    String header = asked.get(HttpHeader.RANGE);
    boolean ranges = header != null && (condition == null || condition.equals(tag)) && !isHead();
    Optional<ByteRange> range = ranges ? ByteRange.of(header, size) : Optional.empty();
    range.ifPresent(
        part -> {
          if (part.isEmpty()) {
            header(HttpHeader.CONTENT_RANGE, "bytes */" + size);
            response.setStatus(HttpStatus.RANGE_NOT_SATISFIABLE_416);
          } else {
            long last = part.first() + part.length() - 1;
            header(HttpHeader.CONTENT_RANGE, "bytes " + part.first() + "-" + last + "/" + size);
            response.setStatus(HttpStatus.PARTIAL_CONTENT_206);
          }
        });
    return range;
  }

  /** Whether a list of entity tags names one; for this comparison weak ones are as good. */
  private static boolean names(String list, String tag) {
    return Arrays.stream(list.split(","))
        .map(String::strip)
        .anyMatch(one -> one.equals(tag) || one.equals("W/" + tag));
  }

  private boolean isHead() {
    return HttpMethod.HEAD.is(request.getMethod());
  }
}
