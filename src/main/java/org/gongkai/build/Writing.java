package org.gongkai.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;
import org.gongkai.diag.Problem;
import org.gongkai.files.SourceFolder;
import org.gongkai.files.Staging;
import org.gongkai.model.Target;

/** Renders all targets and puts them into the staging folder. */
final class Writing {

  private final Renderer renderer;
  private final SourceFolder content;
  private final Staging staging;

  /** The mistakes of each template, by the place of the page in the plan. */
  private final Map<String, ConcurrentSkipListMap<Integer, Problem>> failed =
      new ConcurrentHashMap<>();

  private Writing(Renderer renderer, SourceFolder content, Staging staging) {
    this.renderer = renderer;
    this.content = content;
    this.staging = staging;
  }

  /** What is wrong with the templates: the first mistake that each of them makes. */
  static List<Problem> of(
      Snapshot snapshot, Staging staging, Parallel parallel, Progress progress) {
    List<Target> targets = snapshot.targets();
    Material material = snapshot.material();
    Writing writing = new Writing(material.look().renderer(), material.content(), staging);
    Counter counter = new Counter("write", targets.size(), progress);
    parallel.map(
        IntStream.range(0, targets.size()).boxed().toList(),
        at -> {
          writing.write(at, targets.get(at));
          counter.one();
          return at;
        });
    return writing.failed.values().stream().map(all -> all.firstEntry().getValue()).toList();
  }

  private void write(int at, Target target) {
    try {
      if (target.source() instanceof Target.Page page) {
        page(at, target.path(), page);
      } else if (target.source() instanceof Target.Data data) {
        staging.put(target.path(), data.bytes().get());
      } else if (target.source() instanceof Target.Copy copy) {
        staging.copy(target.path(), content, copy.file());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
      staging.put(path, renderer.render(page.template(), path, page.view().get()));
    } catch (Renderer.Failed e) {
      failed
          .computeIfAbsent(page.template(), t -> new ConcurrentSkipListMap<>())
          .put(at, e.problem());
    }
  }
}
