package org.gongkai.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.diag.Text;
import org.gongkai.model.FieldSpec;
import org.gongkai.model.Node;

/** How spreadsheets write values, put into the form that fields are read in. */
final class Cells {

  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{4})(?:[-/](\\d{1,2})[-/](\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日)"
              + "(?: (\\d{1,2}):(\\d{2})(?::\\d{2})?)?");
  private static final Pattern SEPARATOR = Pattern.compile("\\s*[；;\\r\\n]+\\s*");

  private Cells() {}

  /** A cell as a value of its field. */
  static Node of(FieldSpec spec, Node.Scalar cell) {
    return switch (spec.type()) {
      case DATE, MOMENT -> date(spec, cell);
      case FLAG -> flag(cell);
      case TEXTS -> list(cell);
      default -> cell;
    };
  }

  /** {@code 2021/3/1}, and {@code 2021/3/1 0:00} where there is no time to tell. */
  private static Node.Scalar date(FieldSpec spec, Node.Scalar cell) {
    if (isPlain(cell.text())) {
      return cell;
    }
    Matcher parts = DATE.matcher(cell.text());
    if (!parts.matches()) {
      return cell;
    }
    String month = parts.group(2) == null ? parts.group(4) : parts.group(2);
    String day = parts.group(3) == null ? parts.group(5) : parts.group(3);
    String date = parts.group(1) + "-" + two(month) + "-" + two(day);
    boolean timed = parts.group(6) != null;
    boolean midnight = timed && Integer.parseInt(parts.group(6) + parts.group(7)) == 0;
    if (timed && spec.type() == FieldSpec.Type.DATE) {
      return midnight ? with(cell, date) : cell;
    }
    return with(cell, timed ? date + " " + two(parts.group(6)) + ":" + parts.group(7) : date);
  }

  /** {@code 2021-03-01}, as nearly all dates are: there is nothing to change. */
  private static boolean isPlain(String text) {
    return text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-';
  }

  private static String two(String digits) {
    return digits.length() == 1 ? "0" + digits : digits;
  }

  private static Node.Scalar flag(Node.Scalar cell) {
    String lower = cell.text().toLowerCase(Locale.ROOT);
    return lower.equals("true") || lower.equals("false") ? with(cell, lower) : cell;
  }

  /** Several items in a cell, separated by semicolons or line ends. */
  private static Node list(Node.Scalar cell) {
    List<Node> items = new ArrayList<>();
    for (String item : SEPARATOR.split(cell.text())) {
      if (!item.isBlank()) {
        items.add(with(cell, item));
      }
    }
    return new Node.Sequence(items, cell.place());
  }

  /** A problem of a field in the words of somebody who looks at a table: there are no keys. */
  static Problem told(Problem problem) {
    List<Text> args = new ArrayList<>(problem.args());
    if (problem.code() == Code.VALUE_MISSING) {
      args.addAll(List.of(args.get(0), args.get(2)));
      args.set(1, Text.of(""));
      args.set(2, Text.of(""));
    } else if (problem.code() == Code.BOOLEAN_INVALID) {
      args.set(2, Text.of(""));
    }
    return new Problem(problem.code(), problem.place(), args, problem.notes(), problem.severity());
  }

  private static Node.Scalar with(Node.Scalar cell, String text) {
    return new Node.Scalar(text, true, cell.place());
  }
}
