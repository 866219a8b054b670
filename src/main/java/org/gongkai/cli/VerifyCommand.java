package org.gongkai.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.diag.Json;
import org.gongkai.diag.Messages;
import org.gongkai.model.Manifest;
import org.gongkai.publish.Findings;
import org.gongkai.publish.Signing;
import org.gongkai.publish.Verification;
import picocli.CommandLine;

/** {@code gongkai verify}: whether a site is what was published. */
final class VerifyCommand {

  private static final String NAME = "verify";

  private final Surroundings surroundings;
  private final Messages messages;

  VerifyCommand(Surroundings surroundings, Messages messages) {
    this.surroundings = surroundings;
    this.messages = messages;
  }

  int run(CommandLine.ParseResult result) {
    String lang = result.matchedOptionValue("--lang", "");
    if (!lang.isEmpty()) {
      Cli.language(lang, messages, NAME);
    }
    String format = result.matchedOptionValue("--format", "text");
    if (!format.matches("text|json")) {
      throw new UsageException(
          messages.text("cli.bad-value", "--format", format, "text, json"), NAME);
    }
    String place = result.matchedPositionalValue(0, "");
    try {
      Findings findings = find(place, key(result.matchedOptionValue("--key", "")));
      if (format.equals("json")) {
        surroundings.out().writeBytes(Json.bytes(plain(findings)));
      } else {
        surroundings.out().print(text(findings));
      }
      return findings.isWhole() ? Cli.FINE : Cli.PROBLEMS;
    } catch (IOException e) {
      return broken(e);
    } catch (UncheckedIOException e) {
      return broken(e.getCause());
    }
  }

  private int broken(IOException e) {
    surroundings.err().println("gongkai: " + new Fault(messages).text("cli.verify.broken", e));
    return Cli.DEFECT;
  }

  private Optional<PublicKey> key(String typed) throws IOException {
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    Path file = path(typed);
    Optional<PublicKey> key =
        Files.isRegularFile(file) ? Signing.publicKey(file) : Optional.empty();
    if (key.isEmpty()) {
      throw new UsageException(messages.text("cli.verify.no-key", typed), NAME);
    }
    return key;
  }

  private Findings find(String place, Optional<PublicKey> key) throws IOException {
    if (place.matches("https?://[^/\\s]+(/\\S*)?")) {
      try {
        return Verification.ofWeb(URI.create(place), key);
      } catch (IllegalArgumentException e) {
        throw new UsageException(messages.text("cli.verify.no-place", place), NAME);
      }
    }
    Path folder = path(place);
    if (!Files.isDirectory(folder)) {
      throw new UsageException(messages.text("cli.verify.no-place", place), NAME);
    }
    return Verification.ofFolder(folder, key);
  }

  private Path path(String typed) {
    return surroundings
        .resolve(typed)
        .orElseThrow(() -> new UsageException(messages.text("cli.bad-folder", typed), NAME));
  }

  private String text(Findings findings) {
    StringBuilder out = new StringBuilder();
    list(out, "changed", findings.changed());
    list(out, "missing", findings.missing());
    list(out, "extra", findings.extra());
    if (findings.manifest().isPresent()) {
      Manifest manifest = findings.manifest().get();
      int files = manifest.files().size();
      if (manifest.release().isPresent()) {
        Manifest.Release release = manifest.release().get();
        line(out, "cli.verify.release", release.id(), release.commit(), manifest.today(), files);
      } else {
        line(out, "cli.verify.build", manifest.generator(), manifest.today(), files);
      }
    } else {
      line(out, "cli.verify.no-manifest");
    }
    line(out, "cli.verify.signature." + findings.signature().key());
    if (!findings.knowsExtra()) {
      line(out, "cli.verify.web");
    }
    line(
        out,
        "cli.verify.counts",
        findings.changed().size(),
        findings.missing().size(),
        findings.extra().size());
    line(out, findings.isWhole() ? "cli.verify.whole" : "cli.verify.tampered");
    return out.toString();
  }

  private void list(StringBuilder out, String what, List<String> paths) {
    paths.forEach(path -> line(out, "cli.verify." + what, path));
  }

  private void line(StringBuilder out, String key, Object... arguments) {
    out.append(messages.text(key, arguments)).append('\n');
  }

  private static Map<String, Object> plain(Findings findings) {
    Optional<Manifest.Release> release = findings.manifest().flatMap(Manifest::release);
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("whole", findings.isWhole());
    plain.put("release", release.map(Manifest.Release::id).orElse(null));
    plain.put("commit", release.map(Manifest.Release::commit).orElse(null));
    plain.put("today", findings.manifest().map(m -> m.today().toString()).orElse(null));
    plain.put("signature", findings.signature().key());
    plain.put("changed", findings.changed());
    plain.put("missing", findings.missing());
    plain.put("extra", findings.extra());
    plain.put("knowsExtra", findings.knowsExtra());
    return plain;
  }
}
