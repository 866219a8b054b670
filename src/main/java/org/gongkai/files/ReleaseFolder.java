package org.gongkai.files;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.model.Manifest;

/**
 * The folder that a web server shows whole releases from:
 *
 * <pre>
 * current -> releases/ID   what readers see
 * releases/ID/             each release whole, its id in order of time
 * state/lock               held by who changes anything here
 * state/journal            what happened
 * state/new, built, trash  a release on its way in or out: there only while someone works
 * state/work/              sources that are being read
 * </pre>
 */
public record ReleaseFolder(Path www) {

  /**
   * The list of a release's files, and its signature: not looked at for whether a new release would
   * be the same.
   */
  public static final String MANIFEST = Manifest.PATH;

  public static final String SIGNATURE = "manifest.json.sig";

  private static final Pattern ID = Pattern.compile("\\d{8}T\\d{6}Z-[0-9a-f]+");

  static final Set<String> FURNITURE = Set.of(MANIFEST, SIGNATURE);

  public ReleaseFolder {
    www = www.toAbsolutePath().normalize();
  }

  /** Makes what is missing of it, empty. */
  public void create() throws IOException {
    Durable.makeFolder(releases());
    Durable.makeFolder(state());
    Files.setPosixFilePermissions(state(), PosixFilePermissions.fromString("rwx------"));
    Durable.makeFolder(work());
  }

  public boolean exists() {
    return Files.isDirectory(releases()) && Files.isDirectory(state());
  }

  /** Whether the folder is missing or empty, or has been made before. */
  public boolean isFree() throws IOException {
    if (exists() || !Files.exists(www, LinkOption.NOFOLLOW_LINKS)) {
      return true;
    }
    return Files.isDirectory(www) && names(www).isEmpty();
  }

  /** Whether links and permissions are as on Linux here. */
  public static boolean isPossible(Path path) {
    return FileWriter.Modes.arePosix(path)
        && path.getFileSystem().supportedFileAttributeViews().contains("unix");
  }

  Path releases() {
    return www.resolve("releases");
  }

  Path state() {
    return www.resolve("state");
  }

  Path work() {
    return state().resolve("work");
  }

  Path current() {
    return www.resolve("current");
  }

  /** Says which repository publishes here. */
  public Path owner() {
    return state().resolve("repository");
  }

  public Path journal() {
    return state().resolve("journal");
  }

  /** A release's own folder. */
  public Path release(String id) {
    return releases().resolve(id);
  }

  /** The release that readers see. */
  public Optional<String> currentRelease() throws IOException {
    if (!Files.isSymbolicLink(current())) {
      return Optional.empty();
    }
    String id = Files.readSymbolicLink(current()).getFileName().toString();
    return Files.isDirectory(release(id)) ? Optional.of(id) : Optional.empty();
  }

  /** All releases that are there, the oldest first. */
  public List<String> list() throws IOException {
    return names(releases()).stream().filter(name -> ID.matcher(name).matches()).toList();
  }

  static List<String> names(Path folder) throws IOException {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      entries.forEach(entry -> names.add(entry.getFileName().toString()));
    } catch (NoSuchFileException e) {
      return List.of();
    }
    Collections.sort(names);
    return names;
  }

  /** The lines of the journal, without one that a crash has torn. */
  public List<String> journalLines() throws IOException {
    return Files.exists(journal()) ? Files.readString(journal()).lines().toList() : List.of();
  }

  /** A file of a release. */
  public byte[] read(String id, String path) throws IOException {
    return Files.readAllBytes(release(id).resolve(path));
  }

  public boolean has(String id, String path) {
    return Files.isRegularFile(release(id).resolve(path), LinkOption.NOFOLLOW_LINKS);
  }
}
