package org.gongkai.publish;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.files.FileSum;
import org.gongkai.files.OutputFolder;
import org.gongkai.files.ReleaseFolder;
import org.gongkai.files.SmallFile;
import org.gongkai.model.Manifest;
import org.gongkai.model.PublishedFile;

/** Compares a site with the list of its files: whether somebody has tampered with it (网页防篡改). */
public final class Verification {

  static final int LONGEST_LIST = 256 << 20;

  private static final int ATTEMPTS = 3;

  private Verification() {}

  /** A site in a folder. */
  public static Findings ofFolder(Path folder, Optional<PublicKey> key) throws IOException {
    Optional<byte[]> list = read(folder.resolve(ReleaseFolder.MANIFEST));
    Optional<byte[]> signature = read(folder.resolve(ReleaseFolder.SIGNATURE));
    Optional<Manifest> manifest = list.flatMap(Manifest::read);
    Findings.SignatureState state = state(list, signature, key);
    if (manifest.isEmpty()) {
      return new Findings(manifest, state, List.of(), List.of(), List.of(), true);
    }
    boolean release = manifest.get().release().isPresent();
    List<PublishedFile> there =
        FileSum.of(folder.toRealPath()).stream()
            .filter(file -> release ? isOfRelease(file.path()) : isOfBuild(file.path()))
            .map(FileSum::published)
            .toList();
    Changes changes = Changes.between(manifest.get().files(), there);
    return new Findings(
        manifest, state, changes.changed(), changes.withdrawn(), changes.added(), true);
  }

  private static boolean isOfRelease(String path) {
    return !path.equals(ReleaseFolder.MANIFEST) && !path.equals(ReleaseFolder.SIGNATURE);
  }

  private static boolean isOfBuild(String path) {
    return isOfRelease(path) && !OutputFolder.isMark(path);
  }

  private static Optional<byte[]> read(Path file) throws IOException {
    return SmallFile.exists(file)
        ? Optional.of(SmallFile.read(file, LONGEST_LIST))
        : Optional.empty();
  }

  /**
   * A site on the web. A release that is published meanwhile is no tampering: then it is looked at
   * anew.
   */
  public static Findings ofWeb(URI site, Optional<PublicKey> key) throws IOException {
    WebSite web = new WebSite(site);
    for (int left = ATTEMPTS; ; left--) {
      Optional<byte[]> list = web.read(ReleaseFolder.MANIFEST);
      Findings findings = ofWeb(web, list, key);
      if (findings.isWhole()
          || left == 1
          || Arrays.equals(list.orElse(null), web.read(ReleaseFolder.MANIFEST).orElse(null))) {
        return findings;
      }
    }
  }

  private static Findings ofWeb(WebSite web, Optional<byte[]> list, Optional<PublicKey> key)
      throws IOException {
    Optional<byte[]> signature = web.read(ReleaseFolder.SIGNATURE);
    Optional<Manifest> manifest = list.flatMap(Manifest::read);
    Findings.SignatureState state = state(list, signature, key);
    List<String> changed = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    if (manifest.isPresent()) {
      Map<String, Optional<FileSum>> there = new TreeMap<>(web.sums(manifest.get().files()));
      for (PublishedFile file : manifest.get().files()) {
        Optional<FileSum> found = there.get(file.path());
        if (found.isEmpty()) {
          missing.add(file.path());
        } else if (!found.get().published().equals(file)) {
          changed.add(file.path());
        }
      }
    }
    return new Findings(manifest, state, changed, missing, List.of(), false);
  }

  private static Findings.SignatureState state(
      Optional<byte[]> list, Optional<byte[]> signature, Optional<PublicKey> key) {
    if (key.isEmpty()) {
      return Findings.SignatureState.UNCHECKED;
    } else if (signature.isEmpty() || list.isEmpty()) {
      return Findings.SignatureState.MISSING;
    }
    return Signing.isSigned(list.get(), signature.get(), key.get())
        ? Findings.SignatureState.VALID
        : Findings.SignatureState.INVALID;
  }
}
