package org.gongkai.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gongkai.files.FileSum;
import org.gongkai.model.PublishedFile;
import org.gongkai.model.PublishedFiles;
import org.gongkai.model.Target;

/**
 * Makes single targets, when they are asked for. What they say of other files is found by making
 * those, once: the sums are kept, the bytes are not.
 */
final class Making {

  private final Material material;
  private final Rounds rounds;
  private final Map<String, PublishedFile> known = new ConcurrentHashMap<>();

  Making(Material material, List<Target> targets) {
    this.material = material;
    this.rounds = new Rounds(targets);
  }

  /** A target's bytes: whole, for no thread of the preview waits for a client. */
  byte[] bytes(Target target) {
    if (target.source() instanceof Target.Page page) {
      return page(target.path(), page);
    } else if (target.source() instanceof Target.Listing listing) {
      PublishedFiles others = rounds.before(listing.round(), this::known);
      return page(
          target.path(), new Target.Page(listing.template(), () -> listing.view().apply(others)));
    } else if (target.source() instanceof Target.Data data) {
      return data.bytes().get();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      write(target, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private byte[] page(String path, Target.Page page) {
    return material.look().renderer().render(page.template(), path, page.view().get());
  }

  private void write(Target target, OutputStream out) throws IOException {
    if (target.source() instanceof Target.Streamed streamed) {
      streamed.content().to(out);
    } else if (target.source() instanceof Target.Index index) {
      index.content().to(out, rounds.before(index.round(), this::known));
    } else if (target.source() instanceof Target.Copy copy) {
      try (InputStream in = material.content().open(copy.file())) {
        in.transferTo(out);
      }
    } else {
      out.write(bytes(target));
    }
  }

  /** Not by computeIfAbsent, which must not be called again from within. */
  private PublishedFile known(Target target) {
    PublishedFile file = known.get(target.path());
    if (file == null) {
      FileSum.Summing summing = new FileSum.Summing(OutputStream.nullOutputStream());
      try {
        write(target, summing);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      file = summing.sum(target.path()).published();
      known.put(target.path(), file);
    }
    return file;
  }
}
