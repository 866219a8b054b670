package org.gongkai.files;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gongkai.diag.Text;

/** Which files a folder of sources may hold, by their extensions. */
enum FileTypes {
  /** Documents and what they link to. */
  CONTENT {
    @Override
    Role role(String path) {
      String name = nameOf(path);
      String extension = extension(name);
      if (path.startsWith(LEDGERS)) {
        boolean csv = extension.equals("csv");
        return csv ? Role.LEDGER : isYaml(extension) ? Role.TEXT : Role.REFUSED;
      }
      if (path.startsWith(UNITS)) {
        return extension.equals("csv") || isYaml(extension) ? Role.TEXT : Role.REFUSED;
      }
      if (extension.equals("md") || isYaml(extension) || path.equals(LOCK)) {
        return Role.TEXT;
      }
      boolean allowed = ATTACHMENTS.contains(extension.toLowerCase(Locale.ROOT));
      return allowed && !hasExecutablePart(name) ? Role.ATTACHMENT : Role.REFUSED;
    }

    @Override
    Text allowed(String path) {
      return path.startsWith(LEDGERS) || path.startsWith(UNITS)
          ? new Text(
              "csv（在 Excel 里“另存为”，文件类型选“CSV UTF-8（逗号分隔）”）、yaml",
              "csv (in Excel “Save as”, type “CSV UTF-8”), yaml")
          : Text.of("md, yaml, " + String.join(", ", ATTACHMENTS));
    }

    private static boolean isYaml(String extension) {
      return extension.equals("yaml") || extension.equals("yml");
    }
  },
  /** Templates, and below {@code assets/} anything they need; notes for people are ignored. */
  TEMPLATES {
    @Override
    Role role(String path) {
      String extension = extension(nameOf(path));
      if (List.of("ftlh", "ftlx").contains(extension)) {
        return Role.TEXT;
      }
      if (path.startsWith("assets/")) {
        return Role.ATTACHMENT;
      }
      return List.of("md", "").contains(extension) ? Role.IGNORED : Role.REFUSED;
    }

    @Override
    Text allowed(String path) {
      return new Text(
          "ftlh, ftlx；其他文件放在 assets/ 下", "ftlh, ftlx; other files belong below assets/");
    }
  };

  /** What a file is to the program. */
  enum Role {
    TEXT(MB),
    /** A text of many rows: nothing is made of it but numbers and lists. */
    LEDGER(64 * MB),
    ATTACHMENT(100 * MB),
    IGNORED(0),
    REFUSED(0);

    /** How large such a file may be, in bytes. */
    final long limit;

    /** Whether it is decoded and read. */
    boolean isText() {
      return this == TEXT || this == LEDGER;
    }

    Role(long limit) {
      this.limit = limit;
    }
  }

  /** Addresses that are public: see {@code config.AddressLock}. */
  private static final String LOCK = "urls.lock";

  /** The folder of records that are counted: none of its files is published. */
  private static final String LEDGERS = "ledgers/";

  /** The folder of numbers that are summed: its files are not published as they are, either. */
  private static final String UNITS = "units/";

  private static final long MB = 1024 * 1024;

  /**
   * What may be published as it is: nothing that a browser runs in the site's name (HTML, SVG, XML
   * with its style sheets and XHTML, scripts), that a server runs, or that carries macros.
   */
  static final List<String> ATTACHMENTS =
      List.of(
          "pdf", "ofd", "doc", "docx", "wps", "odt", "rtf", "xls", "xlsx", "et", "ods", "csv",
          "ppt", "pptx", "dps", "odp", "txt", "json", "geojson", "zip", "rar", "7z", "png", "jpg",
          "jpeg", "gif", "webp", "bmp", "tif", "tiff", "mp3", "m4a", "wav", "mp4", "webm");

  /** What Apache runs wherever it stands in a name: {@code notice.php.pdf}. */
  private static final Set<String> EXECUTABLE =
      Set.of(
          "asp",
          "aspx",
          "ashx",
          "asmx",
          "cer",
          "cfm",
          "cgi",
          "fcgi",
          "htaccess",
          "htm",
          "html",
          "js",
          "jsp",
          "jspx",
          "phar",
          "php",
          "php3",
          "php4",
          "php5",
          "php7",
          "php8",
          "phps",
          "pht",
          "phtml",
          "pl",
          "py",
          "rb",
          "sh",
          "shtm",
          "shtml",
          "svg",
          "xhtml",
          "xml",
          "xht");

  abstract Role role(String path);

  /** The extensions to choose from. */
  abstract Text allowed(String path);

  /** What a refused file's problem is about: its extension. */
  static Text refused(String path) {
    String name = nameOf(path);
    for (String part : middle(name)) {
      if (EXECUTABLE.contains(part.toLowerCase(Locale.ROOT))) {
        return Text.of("." + part);
      }
    }
    String extension = extension(name);
    return extension.isEmpty()
        ? new Text("无扩展名", "no extension")
        : Text.of("." + FileNames.printable(extension));
  }

  /** Behind the last dot, or empty. */
  static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1);
  }

  private static boolean hasExecutablePart(String name) {
    return middle(name).stream().anyMatch(p -> EXECUTABLE.contains(p.toLowerCase(Locale.ROOT)));
  }

  /** What stands between the dots of a name. */
  private static List<String> middle(String name) {
    List<String> parts = Arrays.asList(name.split("\\.", -1));
    return parts.size() < 3 ? List.of() : parts.subList(1, parts.size() - 1);
  }

  private static String nameOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** {@code 3.2 MB}; rounded up, so that a size over a limit never reads like the limit. */
  static String sizeText(long bytes) {
    long tenths = bytes / MB * 10 + (bytes % MB * 10 + MB - 1) / MB;
    return tenths / 10 + (tenths % 10 == 0 ? "" : "." + tenths % 10) + " MB";
  }
}
