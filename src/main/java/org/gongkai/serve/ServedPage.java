package org.gongkai.serve;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.model.Target;
import org.gongkai.model.Urls;

/**
 * A page as it is sent: the bytes of the site with a script before the end, and stamps by which the
 * script knows whether what the page shows has changed since.
 *
 * @param page of the page itself, whatever the version of the assets in their addresses
 * @param styles of the style sheets, which are changed for newer ones without loading the page
 * @param assets of all other assets
 */
record ServedPage(String page, String styles, String assets, String version) {

  private static final Pattern IMAGE = Pattern.compile("<img\\b[^>]*?\\ssrc=\"([^\"]+)\"");
  private static final byte[] END = "</body>".getBytes(StandardCharsets.US_ASCII);

  static ServedPage of(byte[] html, PreviewSite site) {
    String text = new String(html, StandardCharsets.UTF_8);
    String version = site.assetsVersion();
    MessageDigest page = digest();
    page.update(text.replace("?" + version, "?").getBytes(StandardCharsets.UTF_8));
    for (Matcher image = IMAGE.matcher(text); image.find(); ) {
      page.update(version(image.group(1), site).getBytes(StandardCharsets.UTF_8));
    }
    return new ServedPage(
        hex(page), digest(site, site.assets(), true), digest(site, site.assets(), false), version);
  }

  /** What stands for a page that could not be made. */
  static ServedPage none(PreviewSite site) {
    return new ServedPage(
        "",
        digest(site, site.assets(), true),
        digest(site, site.assets(), false),
        site.assetsVersion());
  }

  /** Of a picture that an editor put into a text: it can change where its address does not. */
  private static String version(String address, PreviewSite site) {
    return Urls.decode(address.replace("&amp;", "&"))
        .map(path -> Address.of(path, site))
        .flatMap(
            found -> found instanceof Address.There t ? Optional.of(t.target()) : Optional.empty())
        .map(target -> target.source() instanceof Target.Copy copy ? site.version(copy.file()) : "")
        .orElse("");
  }

  private static String digest(PreviewSite site, List<Target> assets, boolean styles) {
    MessageDigest digest = digest();
    for (Target asset : assets) {
      if (asset.path().toLowerCase(Locale.ROOT).endsWith(".css") == styles) {
        digest.update(asset.path().getBytes(StandardCharsets.UTF_8));
        site.make(asset).bytes().ifPresent(digest::update);
      }
    }
    return hex(digest);
  }

  /** The element that is added to a page while it is served. */
  String script() {
    return "<script src=\""
        + Own.PREFIX
        + "preview.js\" data-page=\""
        + page
        + "\" data-styles=\""
        + styles
        + "\" data-assets=\""
        + assets
        + "\" data-version=\""
        + version
        + "\" defer></script>";
  }

  /** A page with an element before the end of its body. */
  static byte[] with(String element, byte[] html) {
    int at = end(html);
    byte[] added = element.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream(html.length + added.length);
    out.write(html, 0, at);
    out.writeBytes(added);
    out.write(html, at, html.length - at);
    return out.toByteArray();
  }

  private static int end(byte[] html) {
    for (int at = html.length - END.length; at >= 0; at--) {
      if (isEnd(html, at)) {
        return at;
      }
    }
    return html.length;
  }

  private static boolean isEnd(byte[] html, int at) {
    for (int i = 0; i < END.length; i++) {
      byte b = html[at + i];
      if ((b >= 'A' && b <= 'Z' ? b + ('a' - 'A') : b) != END[i]) {
        return false;
      }
    }
    return true;
  }

  /** A strong entity tag of bytes. */
  static String tag(byte[] bytes) {
    MessageDigest digest = digest();
    digest.update(bytes);
    return '"' + hex(digest) + '"';
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest(), 0, 12);
  }
}
