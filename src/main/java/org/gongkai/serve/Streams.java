package org.gongkai.serve;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Streams of server-sent events to browsers. One writes at most one event at a time, and of those
 * that come meanwhile only the last: a client that does not read costs no thread and no memory.
 */
final class Streams {

  /** When there are more, the eldest is ended; its browser comes back by itself. */
  private static final int MOST = 64;

  /** A stream whose browser has gone is noticed when something is written. */
  private static final int BEAT_SECONDS = 10;

  private final Scheduler scheduler;
  private final Set<Stream> open = new LinkedHashSet<>();
  private boolean closed;

  Streams(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /** Starts to look now and then whether the browsers are still there. */
  void start() {
    scheduler.schedule(this::beat, BEAT_SECONDS, TimeUnit.SECONDS);
  }

  private void beat() {
    all().forEach(stream -> stream.offer(":\n\n", false));
    start();
  }

  /** Begins a stream with the number of the attempt that is shown. */
  void open(Response response, Callback callback, long number) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream; charset=utf-8");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    // Its connection is of no use to anybody when it ends.
    response.getHeaders().put(HttpHeader.CONNECTION, "close");
    Stream stream = new Stream(response, callback);
    List<Stream> ended = new ArrayList<>();
    synchronized (this) {
      if (closed) {
        callback.succeeded();
        return;
      }
      open.add(stream);
      if (open.size() > MOST) {
        Stream eldest = open.iterator().next();
        open.remove(eldest);
        ended.add(eldest);
      }
    }
    ended.forEach(Stream::end);
    stream.offer("retry: 1000\n" + event(number), true);
  }

  private static String event(long number) {
    return "data: " + number + "\n\n";
  }

  /** Tells all browsers that there is a new attempt. */
  void tell(long number) {
    all().forEach(stream -> stream.offer(event(number), true));
  }

  int count() {
    return all().size();
  }

  private synchronized List<Stream> all() {
    return List.copyOf(open);
  }

  /** Ends all streams, and lets no new one begin. */
  void close() {
    List<Stream> ended;
    synchronized (this) {
      closed = true;
      ended = List.copyOf(open);
      open.clear();
    }
    ended.forEach(Stream::end);
  }

  private synchronized void forget(Stream stream) {
    open.remove(stream);
  }

  /** One browser's stream. */
  private final class Stream implements Callback {
    private final Response response;
    private final Callback done;
    private boolean writing;
    private boolean over;
    private String next = "";

    private Stream(Response response, Callback done) {
      this.response = response;
      this.done = done;
    }

    /**
     * Writes a text, or keeps it until the one before is written.
     *
     * @param matters whether it is kept
     */
    private void offer(String text, boolean matters) {
      synchronized (this) {
        if (over || writing && !matters) {
          return;
        }
        if (writing) {
          next = text;
          return;
        }
        writing = true;
      }
      response.write(false, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), this);
    }

    @Override
    public void succeeded() {
      String text;
      synchronized (this) {
        writing = false;
        text = next;
        next = "";
        if (over) {
          done.succeeded();
          return;
        }
      }
      if (!text.isEmpty()) {
        offer(text, true);
      }
    }

    @Override
    public void failed(Throwable cause) {
      synchronized (this) {
        over = true;
      }
      forget(this);
      done.failed(cause);
    }

    private void end() {
      synchronized (this) {
        if (over) {
          return;
        }
        over = true;
        if (writing) {
          return; // ended when that is written, or when it fails
        }
      }
      done.succeeded();
    }
  }
}
