package org.gongkai.publish;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongkai.files.FileSum;
import org.gongkai.model.PublishedFile;

/** A site that is read over the web. */
final class WebSite {

  private static final String INDEX = "index.html";
  private static final int THREADS = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int OK = 200;

  private final URI site;
  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NORMAL)
          .connectTimeout(PATIENCE)
          .build();

  WebSite(URI site) {
    this.site = site.getPath().endsWith("/") ? site : URI.create(site + "/");
  }

  /** A file's bytes; empty if it is not there. */
  Optional<byte[]> read(String path) throws IOException {
    try (InputStream in = open(path)) {
      return in == null ? Optional.empty() : Optional.of(in.readNBytes(Verification.LONGEST_LIST));
    }
  }

  /** What files come to; nothing for those that are not there. */
  Map<String, Optional<FileSum>> sums(List<PublishedFile> files) throws IOException {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Optional<FileSum>>> running = new ArrayList<>();
      for (PublishedFile file : files) {
        running.add(threads.submit(() -> sum(file)));
      }
      Map<String, Optional<FileSum>> sums = new HashMap<>();
      for (int i = 0; i < files.size(); i++) {
        sums.put(files.get(i).path(), running.get(i).get());
      }
      return sums;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      threads.shutdownNow();
    }
  }

  private Optional<FileSum> sum(PublishedFile file) throws IOException {
    try (InputStream in = open(file.path())) {
      return in == null ? Optional.empty() : Optional.of(FileSum.of(file.path(), in, file.size()));
    }
  }

  /** A file's bytes; null if it is not there. A folder's page is asked for as readers do. */
  private InputStream open(String path) throws IOException {
    boolean page = path.equals(INDEX) || path.endsWith("/" + INDEX);
    String asked = page ? path.substring(0, path.length() - INDEX.length()) : path;
    try {
      URI address =
          URI.create(site + new URI(null, null, "/" + asked, null).toASCIIString().substring(1));
      HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
      HttpResponse<InputStream> response =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      if (response.statusCode() == OK) {
        return response.body();
      }
      response.body().close();
      return null;
    } catch (URISyntaxException e) {
      throw new IOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
