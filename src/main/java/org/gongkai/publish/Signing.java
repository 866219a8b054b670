package org.gongkai.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.files.Durable;
import org.gongkai.files.SmallFile;

/** Ed25519 keys in PEM files, as openssl writes them, and signatures of 64 bytes. */
public final class Signing {

  private static final String ALGORITHM = "Ed25519";
  private static final int LONGEST = 64 * 1024;
  private static final Pattern PEM =
      Pattern.compile("(?s)-----BEGIN ([A-Z ]+)-----(.*?)-----END \\1-----");

  private Signing() {}

  /**
   * Makes a pair of keys: the file, for its owner alone, and beside it {@code .pub}, for everybody.
   * Neither may be there.
   */
  public static void makeKeys(Path file) throws IOException {
    for (Path path : List.of(file, publicFile(file))) {
      if (SmallFile.exists(path)) {
        throw new PublishRefused(
            path + " 已经有了，没有改动：换一个文件名。用旧密钥签名的版本只能用旧公钥验证，不要覆盖",
            path
                + " is there already and was left alone: choose another name. Releases that were"
                + " signed with an old key can be verified with its public key only");
      }
    }
    try {
      KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      Durable.create(file, pem("PRIVATE KEY", pair.getPrivate().getEncoded()), "rw-------");
      Durable.create(
          publicFile(file), pem("PUBLIC KEY", pair.getPublic().getEncoded()), "rw-r--r--");
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  /** Where the public key of a private one is. */
  public static Path publicFile(Path file) {
    return file.resolveSibling(file.getFileName() + ".pub");
  }

  private static byte[] pem(String what, byte[] bytes) {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    return ("-----BEGIN " + what + "-----\n" + body + "\n-----END " + what + "-----\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** The private key in a file; empty when there is something else in it. */
  public static Optional<PrivateKey> privateKey(Path file) throws IOException {
    Optional<byte[]> bytes = body(file, "PRIVATE KEY");
    try {
      return bytes.isEmpty()
          ? Optional.empty()
          : Optional.of(
              KeyFactory.getInstance(ALGORITHM)
                  .generatePrivate(new PKCS8EncodedKeySpec(bytes.get())));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  /** The public key in a file; empty when there is something else in it. */
  public static Optional<PublicKey> publicKey(Path file) throws IOException {
    Optional<byte[]> bytes = body(file, "PUBLIC KEY");
    try {
      return bytes.isEmpty()
          ? Optional.empty()
          : Optional.of(
              KeyFactory.getInstance(ALGORITHM)
                  .generatePublic(new X509EncodedKeySpec(bytes.get())));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private static Optional<byte[]> body(Path file, String what) throws IOException {
    String text = new String(SmallFile.read(file, LONGEST), StandardCharsets.ISO_8859_1);
    Matcher pem = PEM.matcher(text);
    try {
      return pem.find() && pem.group(1).equals(what)
          ? Optional.of(Base64.getMimeDecoder().decode(pem.group(2)))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static byte[] sign(byte[] bytes, PrivateKey key) throws IOException {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key);
      signature.update(bytes);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  static boolean isSigned(byte[] bytes, byte[] signature, PublicKey key) {
    try {
      Signature check = Signature.getInstance(ALGORITHM);
      check.initVerify(key);
      check.update(bytes);
      return check.verify(signature);
    } catch (GeneralSecurityException e) {
      return false; // not even the form of a signature
    }
  }
}
