package org.gongkai.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;
import org.gongkai.diag.Problem;
import org.gongkai.files.FileSum;
import org.gongkai.files.SourceFolder;
import org.gongkai.files.Staging;
import org.gongkai.model.PublishedFile;
import org.gongkai.model.PublishedFiles;
import org.gongkai.model.Target;

/** Renders all targets and puts them into the staging folder. */
final class Writing {

  private final Renderer renderer;
  private final SourceFolder content;
  private final Staging staging;
  private final Rounds rounds;

  /** What has been made, by path: its sums are of the bytes as they were written. */
  private final Map<String, PublishedFile> made = new ConcurrentHashMap<>();

  /** The mistakes of each template, by the place of the page in the plan. */
  private final Map<String, ConcurrentSkipListMap<Integer, Problem>> failed =
      new ConcurrentHashMap<>();

  private Writing(Snapshot snapshot, Staging staging) {
    this.renderer = snapshot.material().look().renderer();
    this.content = snapshot.material().content();
    this.staging = staging;
    this.rounds = new Rounds(snapshot.targets());
  }

  /** What is wrong with the templates: the first mistake that each of them makes. */
  static List<Problem> of(
      Snapshot snapshot, Staging staging, Parallel parallel, Progress progress) {
    List<Target> targets = snapshot.targets();
    Writing writing = new Writing(snapshot, staging);
    Counter counter = new Counter("write", targets.size(), progress);
    for (int round : writing.rounds.all()) {
      parallel.map(
          IntStream.range(0, targets.size())
              .filter(at -> targets.get(at).round() == round)
              .boxed()
              .toList(),
          at -> {
            writing.write(at, targets.get(at));
            counter.one();
            return at;
          });
      if (!writing.failed.isEmpty()) {
        break; // nothing will be written, and later rounds speak of what is not there
      }
    }
    return writing.failed.values().stream().map(all -> all.firstEntry().getValue()).toList();
  }

  private void write(int at, Target target) {
    String path = target.path();
    try {
      if (target.source() instanceof Target.Page page) {
        page(at, path, page);
      } else if (target.source() instanceof Target.Listing listing) {
        PublishedFiles others = rounds.before(listing.round(), known -> made.get(known.path()));
        page(at, path, new Target.Page(listing.template(), () -> listing.view().apply(others)));
      } else if (target.source() instanceof Target.Data data) {
        note(staging.put(path, data.bytes().get()));
      } else if (target.source() instanceof Target.Streamed streamed) {
        note(staging.put(path, streamed.content()));
      } else if (target.source() instanceof Target.Index index) {
        PublishedFiles others = rounds.before(index.round(), known -> made.get(known.path()));
        note(staging.put(path, out -> index.content().to(out, others)));
      } else if (target.source() instanceof Target.Copy copy) {
        note(staging.copy(path, content, copy.file()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void note(FileSum sum) {
    made.put(sum.path(), sum.published());
  }

  /**
   * Renders a page, unless an earlier one has shown that its template fails: nothing will be
   * written then. Earlier ones are rendered, so that the first mistake is found whichever thread is
   * faster.
   */
  private void page(int at, String path, Target.Page page) throws IOException {
    ConcurrentSkipListMap<Integer, Problem> known = failed.get(page.template());
    if (known != null && !known.headMap(at).isEmpty()) {
      return;
    }
    try {
      note(staging.put(path, renderer.render(page.template(), path, page.view().get())));
    } catch (Renderer.Failed e) {
      failed
          .computeIfAbsent(page.template(), t -> new ConcurrentSkipListMap<>())
          .put(at, e.problem());
    }
  }
}
