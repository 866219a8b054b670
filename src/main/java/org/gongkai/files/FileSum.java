package org.gongkai.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.model.MediaTypes;
import org.gongkai.model.PublishedFile;

/**
 * A file of a site and what its bytes come to.
 *
 * @param path inside the site, with {@code /}
 * @param size in bytes; -1 for what is no file, such as a link
 * @param sha256 in hexadecimal digits
 */
public record FileSum(String path, long size, String sha256) {

  private static final Comparator<FileSum> ORDER =
      Comparator.comparing(FileSum::path, FileNames.Order.BY_CODE_POINT);
  private static final int CHUNK = 1 << 16;

  /** The same as others may speak of it. */
  public PublishedFile published() {
    return new PublishedFile(path, size, sha256, MediaTypes.type(path));
  }

  /** Everything in a folder but folders, sorted. */
  public static List<FileSum> of(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      List<Path> files =
          all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)).toList();
      refuseGarbled(root, files);
      return files.parallelStream().map(file -> of(root, file)).sorted(ORDER).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Names that cannot be read would look like files that are missing and others that are extra. */
  private static void refuseGarbled(Path root, List<Path> files) throws OutputRefused {
    String separator = root.getFileSystem().getSeparator();
    for (Path file : files) {
      if (FileNames.isGarbledByLocale(root.relativize(file).toString(), separator)) {
        throw new OutputRefused(root, Staging.LOCALE);
      }
    }
  }

  private static FileSum of(Path root, Path file) {
    String path = root.relativize(file).toString().replace('\\', '/');
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return new FileSum(path, -1, "");
    }
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return of(path, in, Long.MAX_VALUE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The sum of a stream.
   *
   * @param most how many bytes are read at most
   */
  public static FileSum of(String path, InputStream in, long most) throws IOException {
    MessageDigest digest = newDigest();
    byte[] chunk = new byte[CHUNK];
    long size = 0;
    for (int n = in.read(chunk); n >= 0 && size <= most; n = in.read(chunk)) {
      digest.update(chunk, 0, n);
      size += n;
    }
    return new FileSum(path, size, HexFormat.of().formatHex(digest.digest()));
  }

  /** The sum of bytes. */
  static FileSum of(String path, byte[] bytes) {
    return new FileSum(path, bytes.length, HexFormat.of().formatHex(newDigest().digest(bytes)));
  }

  /** Hands bytes on and sums them up on their way. */
  public static final class Summing extends OutputStream {

    private final OutputStream out;
    private final MessageDigest digest = newDigest();
    private long size;

    public Summing(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
      digest.update(bytes, from, length);
      size += length;
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    /** What went through; only once, at the end. */
    public FileSum sum(String path) {
      return new FileSum(path, size, HexFormat.of().formatHex(digest.digest()));
    }
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
