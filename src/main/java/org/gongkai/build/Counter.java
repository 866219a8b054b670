package org.gongkai.build;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts what is done of a step and passes it on. */
final class Counter {

  private static final int EVERY = 64;

  private final String step;
  private final int total;
  private final Progress progress;
  private final AtomicInteger done = new AtomicInteger();

  Counter(String step, int total, Progress progress) {
    this.step = step;
    this.total = total;
    this.progress = progress;
    progress.at(step, 0, total);
  }

  void one() {
    int now = done.incrementAndGet();
    if (now % EVERY == 0 || now == total) {
      progress.at(step, now, total);
    }
  }
}
