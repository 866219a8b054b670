package org.gongkai.serve;

import java.util.Optional;
import org.gongkai.model.Target;
import org.gongkai.model.Urls;

/** What an address of the site leads to. */
sealed interface Address {

  /** Another address, encoded. */
  record Elsewhere(String location) implements Address {}

  /** A file of the site. */
  record There(Target target) implements Address {}

  /** The page that says so, if the site has one. */
  record Missing(Optional<Target> page) implements Address {}

  /**
   * Looks an address up as a plain web server does for a folder of files.
   *
   * @param path decoded, with the slash it begins with
   */
  static Address of(String path, PreviewSite site) {
    String root = site.base() + "/";
    if (path.equals("/") && !root.equals("/") || path.equals(site.base())) {
      return new Elsewhere(Urls.path(root));
    }
    if (path.startsWith(root)) {
      String inside = path.substring(root.length());
      boolean folder = inside.isEmpty() || inside.endsWith("/");
      Optional<Target> target = site.target(folder ? inside + "index.html" : inside);
      if (target.isPresent()) {
        return new There(target.get());
      }
      if (!folder && site.target(inside + "/index.html").isPresent()) {
        return new Elsewhere(Urls.path(path + "/"));
      }
    }
    return new Missing(site.target("404.html"));
  }
}
