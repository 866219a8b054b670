package org.gongkai.serve;

import java.io.IOException;
import java.net.BindException;
import java.util.function.Consumer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The preview's web server. What it takes is bounded: threads, connections, streams, headers, and
 * the time that a silent client is borne with.
 */
public final class PreviewServer implements AutoCloseable {

  private static final int THREADS = 16;
  private static final int IDLE_THREADS = 4;
  private static final int CONNECTIONS = 512;
  private static final int WAITING = 128;
  private static final int HEADER_BYTES = 8 * 1024;
  private static final int IDLE_MILLIS = 30_000;
  private static final int THREAD_IDLE_MILLIS = 60_000;

  /** As much as a build gives to the threads that render: what is deep enough there is here. */
  private static final int STACK = 4 * 1024 * 1024;

  private final Server server;
  private final ServerConnector connector;
  private final Streams streams;

  private PreviewServer(Server server, ServerConnector connector, Streams streams) {
    this.server = server;
    this.connector = connector;
    this.streams = streams;
  }

  /**
   * Starts to serve.
   *
   * @param port 0 for any that is free
   * @param defects is told of what should not have happened
   * @throws java.net.BindException when the port is taken or the address is not this machine's
   */
  public static PreviewServer start(
      Preview preview, String host, int port, Consumer<Throwable> defects) throws IOException {
    QueuedThreadPool threads =
        new QueuedThreadPool(
            THREADS,
            IDLE_THREADS,
            THREAD_IDLE_MILLIS,
            0,
            null,
            null,
            work -> {
              Thread thread = new Thread(null, work, "gongkai-preview", STACK);
              thread.setDaemon(true);
              return thread;
            });
    Server server = new Server(threads);
    ServerConnector connector = new ServerConnector(server, 1, 1, http());
    connector.setHost(host);
    connector.setPort(port);
    connector.setIdleTimeout(IDLE_MILLIS);
    connector.setAcceptQueueSize(WAITING);
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(CONNECTIONS, connector));
    server.setErrorHandler(PreviewServer::error);
    Streams streams = new Streams(connector.getScheduler());
    Days days = new Days(preview);
    server.setHandler(new Requests(new Hosts(host), days, new Own(days, streams), defects));
    PreviewServer started = new PreviewServer(server, connector, streams);
    started.start();
    return started;
  }

  private static HttpConnectionFactory http() {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(HEADER_BYTES);
    http.setRelativeRedirectAllowed(true);
    return new HttpConnectionFactory(http);
  }

  /** What Jetty itself refuses is told in a line. */
  private static boolean error(Request request, Response response, Callback callback) {
    Reply.always(response.getHeaders());
    new Reply(request, response, callback)
        .text(response.getStatus(), String.valueOf(response.getStatus()));
    return true;
  }

  private void start() throws IOException {
    try {
      connector.open();
      server.start();
      streams.start();
    } catch (IOException e) {
      close();
      // The connector tells in a sentence of its own that the port is taken.
      throw e.getCause() instanceof BindException taken ? taken : e;
    } catch (RuntimeException e) {
      close();
      throw e;
    } catch (Exception e) {
      close();
      throw new IOException(e);
    }
  }

  /** The port that is served at. */
  public int port() {
    return connector.getLocalPort();
  }

  /** Tells browsers that there is a newer attempt. */
  public void changed(long number) {
    streams.tell(number);
  }

  /** How many browsers are listening. */
  public int listeners() {
    return streams.count();
  }

  @Override
  public void close() {
    streams.close();
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
