package org.gongkai.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpans;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;
import org.gongkai.syntax.DelimiterRuns.Run;

/**
 * Pairs delimiter runs into emphasis and strikethrough, as in the appendix of the CommonMark
 * specification.
 */
final class Emphasis implements PostProcessor {

  /** What renders the tree calls itself once a level or more. */
  private static final int DEEPEST = 250;

  @Override
  public Node process(Node document) {
    int depth = 0;
    for (Node node = document; node != null; ) {
      if (hasRun(node)) {
        new Siblings(node).pair();
      }
      if (node.getFirstChild() != null) {
        node = node.getFirstChild();
        depth++;
      } else {
        while (node != document && node.getNext() == null) {
          node = node.getParent();
          depth--;
        }
        node = node == document ? null : node.getNext();
      }
      if (depth > DEEPEST) {
        throw new Markdown.TooComplex();
      }
    }
    return document;
  }

  /** The next node in document order, without recursion: content decides how deep it nests. */
  static Node next(Node node, Node root) {
    if (node.getFirstChild() != null) {
      return node.getFirstChild();
    }
    Node at = node;
    while (at != root && at.getNext() == null) {
      at = at.getParent();
    }
    return at == root ? null : at.getNext();
  }

  private static boolean hasRun(Node parent) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof Run) {
        return true;
      }
    }
    return false;
  }

  /** The runs among one node's children; lives for one call. */
  private static final class Siblings {

    /** Deeper than anything meant; what is left then stays as typed. */
    private static final int DEEPEST_HERE = 100;

    private final Node parent;
    private final Map<Node, Integer> depths = new IdentityHashMap<>();
    private final List<Run> runs = new ArrayList<>();
    private boolean tooDeep;

    Siblings(Node parent) {
      this.parent = parent;
      for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
        if (child instanceof Run run) {
          run.order = runs.size();
          runs.add(run);
        }
      }
    }

    void pair() {
      List<Run> open = new ArrayList<>();
      // How far down an opener was looked for in vain, by what was looked for: the algorithm's
      // "openers_bottom", without which a long row of closers would be quadratic.
      Map<String, Integer> bottoms = new HashMap<>();
      for (Run run : runs) {
        if (tooDeep) {
          break;
        }
        if (run.canClose) {
          close(run, open, bottoms);
        }
        if (run.length() > 0 && run.canOpen) {
          open.add(run);
        }
      }
      runs.forEach(Siblings::toText);
      mergeTexts(parent);
    }

    private void close(Run closer, List<Run> open, Map<String, Integer> bottoms) {
      String kind = closer.mark + (closer.canOpen ? "both" : "") + closer.originalLength % 3;
      while (closer.length() > 0 && !tooDeep) {
        int at = open.size() - 1;
        int bottom = bottoms.getOrDefault(kind, -1);
        while (at >= 0 && open.get(at).order > bottom && !matches(open.get(at), closer)) {
          at--;
        }
        if (at < 0 || open.get(at).order <= bottom) {
          bottoms.put(kind, closer.order - 1);
          return;
        }
        Run opener = open.get(at);
        open.subList(at + 1, open.size()).clear();
        wrap(opener, closer);
        if (opener.length() == 0) {
          open.remove(at);
        }
      }
    }

    /**
     * If one of the delimiters can both open and close emphasis, then the sum of the lengths must
     * not be a multiple of 3 unless both lengths are (rules 9 and 10).
     */
    private static boolean matches(Run opener, Run closer) {
      if (opener.mark != closer.mark) {
        return false;
      }
      boolean both = opener.canClose || closer.canOpen;
      return opener.mark == '~'
          || !both
          || (opener.originalLength + closer.originalLength) % 3 != 0
          || opener.originalLength % 3 == 0 && closer.originalLength % 3 == 0;
    }

    /** Wraps what stands between two runs, unless that would nest too deep. */
    private void wrap(Run opener, Run closer) {
      int depth = 1;
      for (Node child = opener.getNext(); child != closer; child = child.getNext()) {
        depth = Math.max(depth, depths.getOrDefault(child, 0) + 1);
      }
      if (depth > DEEPEST_HERE) {
        tooDeep = true;
        return;
      }
      int marks = opener.length() >= 2 && closer.length() >= 2 ? 2 : 1;
      Node wrapper = wrapper(String.valueOf(opener.mark).repeat(marks));
      SourceSpans spans = new SourceSpans();
      spans.addAll(opener.takeRight(marks));
      for (Node child = opener.getNext(); child != closer; child = opener.getNext()) {
        spans.addAll(child.getSourceSpans());
        wrapper.appendChild(child instanceof Run run ? textFor(run) : child);
      }
      spans.addAll(closer.takeLeft(marks));
      wrapper.setSourceSpans(spans.getSourceSpans());
      opener.insertAfter(wrapper);
      mergeTexts(wrapper);
      depths.put(wrapper, depth);
    }

    private static Node wrapper(String marks) {
      return switch (marks) {
        case "~~" -> new Strikethrough(marks);
        case "**", "__" -> new StrongEmphasis(marks);
        default -> new org.commonmark.node.Emphasis(marks);
      };
    }

    private static Text textFor(Run run) {
      run.unlink();
      return run.text();
    }

    /** What is left of a run is text; nothing left, nothing there. */
    private static void toText(Run run) {
      if (run.getParent() == null) {
        return;
      }
      if (run.length() > 0) {
        run.insertBefore(run.text());
      }
      run.unlink();
    }

    private static void mergeTexts(Node parent) {
      Node child = parent.getFirstChild();
      while (child != null) {
        Node after = child.getNext();
        if (child instanceof Text first && after instanceof Text) {
          StringBuilder all = new StringBuilder(first.getLiteral());
          SourceSpans spans = new SourceSpans();
          spans.addAll(first.getSourceSpans());
          while (after instanceof Text more) {
            all.append(more.getLiteral());
            spans.addAll(more.getSourceSpans());
            after = more.getNext();
            more.unlink();
          }
          first.setLiteral(all.toString());
          first.setSourceSpans(spans.getSourceSpans());
        }
        child = after;
      }
    }
  }
}
