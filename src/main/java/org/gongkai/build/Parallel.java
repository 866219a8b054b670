package org.gongkai.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Does the same to many things at once; results come in the order of the things. */
final class Parallel implements AutoCloseable {

  private static final int STACK = 4 * 1024 * 1024;

  private final ExecutorService threads;
  private final int count;

  /**
   * @param count how many threads work, 1 or more
   */
  Parallel(int count) {
    this.count = count;
    this.threads =
        Executors.newFixedThreadPool(
            count,
            work -> {
              Thread thread = new Thread(null, work, "gongkai", STACK);
              thread.setDaemon(true);
              return thread;
            });
  }

  /** The results; the first defect in one of them is thrown. */
  <A, B> List<B> map(List<A> things, Function<A, B> function) {
    Object[] results = new Object[things.size()];
    AtomicInteger next = new AtomicInteger();
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      running.add(threads.submit((Callable<Void>) () -> work(things, function, results, next)));
    }
    // All of them end before the first defect is told: nobody works behind the caller's back.
    Optional<Throwable> defect = Optional.empty();
    for (Future<?> future : running) {
      Optional<Throwable> own = defectOf(future);
      defect = defect.or(() -> own);
    }
    defect.ifPresent(Parallel::raise);
    @SuppressWarnings("unchecked")
    List<B> list = (List<B>) Arrays.asList(results);
    return list;
  }

  private static <A, B> Void work(
      List<A> things, Function<A, B> function, Object[] results, AtomicInteger next) {
    try {
      for (int i = next.getAndIncrement(); i < results.length; i = next.getAndIncrement()) {
        results[i] = function.apply(things.get(i));
      }
    } finally {
      next.set(results.length);
    }
    return null;
  }

  private static Optional<Throwable> defectOf(Future<?> future) {
    try {
      future.get();
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of(new IllegalStateException("interrupted", e));
    } catch (ExecutionException e) {
      return Optional.of(e.getCause());
    }
  }

  private static void raise(Throwable defect) {
    if (defect instanceof RuntimeException unchecked) {
      throw unchecked;
    } else if (defect instanceof Error error) {
      throw error;
    }
    throw new IllegalStateException(defect);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
