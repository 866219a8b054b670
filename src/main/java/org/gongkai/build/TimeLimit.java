package org.gongkai.build;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Interrupts the making of a page that takes longer than any page does. */
final class TimeLimit {

  private static final int IDLE_SECONDS = 5;

  private final ScheduledThreadPoolExecutor clock;
  private final int seconds;

  TimeLimit(int seconds) {
    this.seconds = seconds;
    this.clock =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              Thread thread = new Thread(work, "gongkai-time-limit");
              thread.setDaemon(true);
              return thread;
            });
    this.clock.setRemoveOnCancelPolicy(true);
    // A preview makes a new renderer with each change of a template: nobody closes the old one.
    this.clock.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
    this.clock.allowCoreThreadTimeOut(true);
  }

  int seconds() {
    return seconds;
  }

  /** Starts to count for the calling thread. */
  Running start() {
    Running running = new Running(Thread.currentThread());
    running.alarm = clock.schedule(running::interrupt, seconds, TimeUnit.SECONDS);
    return running;
  }

  /** The time of one page; closed by the thread that started it. */
  static final class Running implements AutoCloseable {
    private final Thread thread;
    private Future<?> alarm;
    private boolean over;
    private boolean interrupted;

    private Running(Thread thread) {
      this.thread = thread;
    }

    private synchronized void interrupt() {
      if (!over) {
        interrupted = true;
        thread.interrupt();
      }
    }

    synchronized boolean isInterrupted() {
      return interrupted;
    }

    /** After this the thread is as it was: what it does next is not interrupted. */
    @Override
    public synchronized void close() {
      over = true;
      alarm.cancel(false);
      if (interrupted) {
        Thread.interrupted();
      }
    }
  }
}
