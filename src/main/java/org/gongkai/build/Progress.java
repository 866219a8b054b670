package org.gongkai.build;

/** Is told how far a build is. Called from many threads. */
public interface Progress {

  /** Tells nobody. */
  Progress NONE = (step, done, total) -> {};

  /**
   * @param step {@code read}, {@code check} or {@code write}
   * @param total how many things the step has; 0 if that does not matter
   */
  void at(String step, int done, int total);
}
