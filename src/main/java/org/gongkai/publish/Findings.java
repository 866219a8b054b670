package org.gongkai.publish;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.files.ReleaseFolder;
import org.gongkai.model.Manifest;

/**
 * What a site is compared with its list of files.
 *
 * @param manifest the list; empty if there is none that can be read
 * @param signature whether it is the office's
 * @param changed paths of files with other bytes
 * @param missing paths of files that are not there
 * @param extra paths of files that are not in the list
 * @param knowsExtra whether files beyond the list would be found; over the web they are not
 */
public record Findings(
    Optional<Manifest> manifest,
    SignatureState signature,
    List<String> changed,
    List<String> missing,
    List<String> extra,
    boolean knowsExtra) {

  /** So many are named when a release was tampered with. */
  private static final int MOST_FILES = 3;

  /** Whether a list is signed by whom one expects. */
  public enum SignatureState {
    /** By the owner of the key. */
    VALID,
    /** By somebody else, or the list was changed. */
    INVALID,
    /** A key was given, but there is no signature. */
    MISSING,
    /** No key was given. */
    UNCHECKED;

    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public Findings {
    changed = List.copyOf(changed);
    missing = List.copyOf(missing);
    extra = List.copyOf(extra);
  }

  /** The files that are not as they were published; without a list of them, the list. */
  List<String> all() {
    return manifest.isEmpty()
        ? List.of(ReleaseFolder.MANIFEST)
        : Stream.of(changed, missing, extra).flatMap(List::stream).sorted().toList();
  }

  /** Why a release that was tampered with is not shown again. */
  PublishRefused refusal(String release) {
    String files = String.join(", ", all().stream().limit(MOST_FILES).toList());
    return new PublishRefused(
        "版本 "
            + release
            + " 的文件在发布以后被改动过（"
            + files
            + " 等 "
            + all().size()
            + " 个），没有回退。请换一个版本（gongkai publish releases），或用 git revert 撤回改动再推送",
        "files of release "
            + release
            + " were changed after it was published ("
            + files
            + "; "
            + all().size()
            + " in all), so nothing was done. Choose another release (gongkai publish releases),"
            + " or take the change back with git revert and push");
  }

  /** Whether the site is what was published. */
  public boolean isWhole() {
    return manifest.isPresent()
        && (signature == SignatureState.VALID || signature == SignatureState.UNCHECKED)
        && changed.isEmpty()
        && missing.isEmpty()
        && extra.isEmpty();
  }
}
