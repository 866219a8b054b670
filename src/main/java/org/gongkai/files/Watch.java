package org.gongkai.files;

import com.sun.nio.file.ExtendedWatchEventModifier;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Waits for changes in folders and all below them. What it says is a hint: who waits looks at the
 * folders again, and looks by itself now and then where the system tells nothing (network drives).
 */
public final class Watch implements AutoCloseable {

  private static final List<WatchEvent.Kind<?>> KINDS =
      List.of(
          StandardWatchEventKinds.ENTRY_CREATE,
          StandardWatchEventKinds.ENTRY_MODIFY,
          StandardWatchEventKinds.ENTRY_DELETE);

  /** A burst of changes is over when nothing happens for this long. */
  private static final long QUIET_MILLIS = 25;

  /** A burst is cut into pieces of this many quiet times. */
  private static final int MOST = 40;

  /** How often to look where the system may not tell everything, and where it does. */
  private static final Duration SOON = Duration.ofSeconds(1);

  private static final Duration SELDOM = Duration.ofSeconds(30);

  /** Empty where the system has none to give: then everything is looked at by hand. */
  private final Optional<WatchService> service;

  private final List<Path> folders;

  /** Folders that are watched with what is in them. */
  private final Map<WatchKey, Path> watched = new HashMap<>();

  /** Folders in which one of ours lies: it may be moved away, or come back. */
  private final Map<WatchKey, Path> parents = new HashMap<>();

  private boolean complete;
  private boolean everything;
  private final Set<Path> files = new HashSet<>();
  private final Set<Path> made = new HashSet<>();

  Watch(Optional<WatchService> service, List<Path> folders) {
    this.service = service;
    this.folders = List.copyOf(folders);
    registerAll();
  }

  /** Starts to watch folders; they need not be there yet. */
  public static Watch of(List<Path> folders) {
    try {
      return new Watch(Optional.of(FileSystems.getDefault().newWatchService()), folders);
    } catch (IOException e) {
      return new Watch(Optional.empty(), folders);
    }
  }

  /** Waits for a change, and until it is over; gives up after a while and says that nothing was. */
  public Changes await() throws InterruptedException {
    if (service.isEmpty()) {
      Thread.sleep(SOON.toMillis());
      return Changes.NOTHING;
    }
    while (true) {
      Duration most = complete ? SELDOM : SOON;
      WatchKey first = service.get().poll(most.toMillis(), TimeUnit.MILLISECONDS);
      if (first == null) {
        registerAll();
        return Changes.NOTHING;
      }
      take(first);
      for (int i = 0; i < MOST && drain(); i++) {
        Thread.sleep(QUIET_MILLIS);
      }
      Changes changes = new Changes(everything, files, made);
      everything = false;
      files.clear();
      made.clear();
      if (!changes.isNothing()) {
        return changes;
      }
    }
  }

  /** Takes what has happened by now, after a quiet time; whether there was anything. */
  private boolean drain() throws InterruptedException {
    boolean any = false;
    Thread.sleep(QUIET_MILLIS);
    for (WatchKey key = next(); key != null; key = next()) {
      take(key);
      any = true;
    }
    return any;
  }

  private WatchKey next() {
    return service.orElseThrow().poll();
  }

  private void take(WatchKey key) {
    Path folder = watched.get(key);
    Path parent = parents.get(key);
    for (WatchEvent<?> event : key.pollEvents()) {
      if (event.kind() == StandardWatchEventKinds.OVERFLOW) {
        again();
        continue;
      }
      Path name = (Path) event.context();
      if (parent != null && folders.contains(parent.resolve(name))) {
        again();
      }
      if (folder != null && !FileNames.isIgnored(name.getFileName().toString())) {
        changed(folder.resolve(name), event.kind());
      }
    }
    if (!key.reset()) {
      parents.remove(key);
      complete &= watched.remove(key) == null;
    }
  }

  private void changed(Path entry, WatchEvent.Kind<?> kind) {
    files.add(entry);
    if (kind == StandardWatchEventKinds.ENTRY_DELETE && watched.containsValue(entry)) {
      forget(entry);
    }
    if (kind == StandardWatchEventKinds.ENTRY_CREATE
        && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
      // Files may have come into it before it was watched.
      made.add(entry);
      register(entry);
    }
  }

  /** A folder that was moved away would be watched in its new place. */
  private void forget(Path gone) {
    watched
        .entrySet()
        .removeIf(
            entry -> {
              boolean below = entry.getValue().startsWith(gone);
              if (below) {
                entry.getKey().cancel();
              }
              return below;
            });
  }

  /** What happened is not known: whatever there is now is watched, and may have changed. */
  private void again() {
    everything = true;
    watched.keySet().forEach(WatchKey::cancel);
    watched.clear();
    registerAll();
  }

  private void registerAll() {
    if (service.isEmpty()) {
      return;
    }
    complete = true;
    for (Path folder : folders) {
      Path parent = folder.getParent();
      if (parent != null && Files.isDirectory(parent)) {
        register(parent, parents);
      }
      if (!Files.isDirectory(folder) || !registerTree(folder)) {
        register(folder);
      }
    }
  }

  /** Watches a folder with all below it at once, where the system can. */
  private boolean registerTree(Path folder) {
    try {
      WatchKey key =
          folder.register(
              service.orElseThrow(),
              KINDS.toArray(WatchEvent.Kind<?>[]::new),
              ExtendedWatchEventModifier.FILE_TREE);
      watched.put(key, folder);
      return true;
    } catch (UnsupportedOperationException | IOException e) {
      return false;
    }
  }

  private void register(Path folder) {
    if (!register(folder, watched)) {
      return;
    }
    List<Path> below = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path entry : stream) {
        if (!FileNames.isIgnored(entry.getFileName().toString())
            && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
          below.add(entry);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      complete = false;
    }
    below.forEach(this::register);
  }

  private boolean register(Path folder, Map<WatchKey, Path> keys) {
    try {
      keys.put(
          folder.register(service.orElseThrow(), KINDS.toArray(WatchEvent.Kind<?>[]::new)), folder);
      return true;
    } catch (IOException e) {
      // Gone by now, no right to look, or more than the system watches: looked at by hand.
      complete = false;
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    if (service.isPresent()) {
      service.get().close();
    }
  }
}
