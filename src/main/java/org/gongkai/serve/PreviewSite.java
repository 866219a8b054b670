package org.gongkai.serve;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.diag.Problem;
import org.gongkai.model.Attachment;
import org.gongkai.model.Target;

/** A site as planned on a day, whose pages are made when somebody asks for them. */
public interface PreviewSite {

  /** What addresses start with: empty, or {@code /sub}. */
  String base();

  /** The day it is shown for. */
  LocalDate today();

  /** Stands behind a question mark in the addresses of assets. */
  String assetsVersion();

  /** What is published at a path inside the site. */
  Optional<Target> target(String path);

  /** Stylesheets and images of the theme. */
  List<Target> assets();

  /** The content file that a page is made from; empty for pages that the program makes. */
  String source(Target page);

  /** The other files in the folder of a page: the same as data. */
  List<Target> beside(Target page);

  /** The bytes of a page or data file, or what is wrong with the template. */
  Made make(Target target);

  InputStream open(Attachment file) throws IOException;

  /** Changes when the bytes of a file do. */
  String version(Attachment file);

  /** One of the two. */
  record Made(Optional<byte[]> bytes, Optional<Problem> problem) {}
}
