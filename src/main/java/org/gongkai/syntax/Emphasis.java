package org.gongkai.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;
import org.gongkai.syntax.DelimiterRuns.Run;

/** Pairs delimiter runs into emphasis, as in the appendix of the CommonMark specification. */
final class Emphasis implements PostProcessor {

  @Override
  public Node process(Node document) {
    for (Node node = document; node != null; node = next(node, document)) {
      if (hasRun(node)) {
        new Siblings(node).pair();
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
    private static final int DEEPEST = 100;

    private final Node parent;
    private final Map<Node, Integer> depths = new IdentityHashMap<>();
    private final List<Run> runs = new ArrayList<>();

    Siblings(Node parent) {
      this.parent = parent;
      for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
        if (child instanceof Run run) {
          runs.add(run);
        }
      }
    }

    void pair() {
      List<Run> open = new ArrayList<>();
      // How far down an opener was looked for in vain, by what was looked for: the algorithm's
      // "openers_bottom", without which a long row of closers would be quadratic.
      Map<String, Integer> bottoms = new HashMap<>();
      for (int i = 0; i < runs.size(); i++) {
        Run run = runs.get(i);
        run.order = i;
        if (run.canClose) {
          close(run, open, bottoms);
        }
        if (run.length > 0 && run.canOpen) {
          open.add(run);
        }
      }
      runs.forEach(Siblings::toText);
      mergeTexts();
    }

    private void close(Run closer, List<Run> open, Map<String, Integer> bottoms) {
      while (closer.length > 0) {
        String kind = closer.mark + (closer.canOpen ? "both" : "") + closer.originalLength % 3;
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
        if (!wrap(opener, closer)) {
          return;
        }
        if (opener.length == 0) {
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
      return !both
          || (opener.originalLength + closer.originalLength) % 3 != 0
          || opener.originalLength % 3 == 0 && closer.originalLength % 3 == 0;
    }

    /** Wraps what stands between two runs; not when that would nest too deep to be meant. */
    private boolean wrap(Run opener, Run closer) {
      int depth = 1;
      for (Node child = opener.getNext(); child != closer; child = child.getNext()) {
        depth = Math.max(depth, depths.getOrDefault(child, 0) + 1);
      }
      if (depth > DEEPEST) {
        return false;
      }
      boolean strong = opener.length >= 2 && closer.length >= 2;
      String mark = String.valueOf(opener.mark).repeat(strong ? 2 : 1);
      Node wrapper = strong ? new StrongEmphasis(mark) : new org.commonmark.node.Emphasis(mark);
      Node child = opener.getNext();
      while (child != closer) {
        Node after = child.getNext();
        if (child instanceof Run run) {
          toText(run);
          child = after.getPrevious();
        }
        if (child != opener && child.getParent() == parent) {
          wrapper.appendChild(child);
        }
        child = after;
      }
      opener.insertAfter(wrapper);
      opener.length -= mark.length();
      closer.length -= mark.length();
      mergeChildren(wrapper);
      depths.put(wrapper, depth);
      return true;
    }

    /** What is left of a run is text; nothing left, nothing there. */
    private static void toText(Run run) {
      if (run.getParent() == null) {
        return;
      }
      if (run.length > 0) {
        Text text = new Text(String.valueOf(run.mark).repeat(run.length));
        run.insertBefore(text);
      }
      run.unlink();
    }

    private void mergeTexts() {
      mergeChildren(parent);
    }

    private static void mergeChildren(Node parent) {
      Node child = parent.getFirstChild();
      while (child != null) {
        Node after = child.getNext();
        if (child instanceof Text first && after instanceof Text) {
          StringBuilder all = new StringBuilder(first.getLiteral());
          while (after instanceof Text more) {
            all.append(more.getLiteral());
            after = more.getNext();
            more.unlink();
          }
          first.setLiteral(all.toString());
        }
        child = after;
      }
    }
  }
}
