package org.gongkai.build;

import freemarker.cache.StrongCacheStorage;
import freemarker.cache.TemplateLoader;
import freemarker.core.Environment;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.core._CoreAPI;
import freemarker.ext.beans.ClassMemberAccessPolicy;
import freemarker.ext.beans.MemberAccessPolicy;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.Writer;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeSet;
import org.gongkai.diag.Code;
import org.gongkai.diag.Place;
import org.gongkai.diag.Problem;
import org.gongkai.diag.SourceText;
import org.gongkai.model.Sources;
import org.gongkai.model.Theme;

/** Renders pages with FreeMarker: the only file that knows it. */
final class Renderer {

  /** No page of a site is larger than this, in characters. */
  static final int LARGEST_PAGE = 16 * 1024 * 1024;

  /** No page takes longer than this, in seconds. */
  private static final int LONGEST = 60;

  private final Configuration configuration;
  private final TimeLimit limit;
  private final Map<String, SourceText> sources = new HashMap<>();

  /** One a thread, because a buffer that has grown costs less than a new one. */
  private final ThreadLocal<Page> pages = ThreadLocal.withInitial(Page::new);

  /** A page that could not be rendered, and why. */
  static final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Problem problem;

    Failed(Problem problem) {
      super(problem.toString(), null, false, false);
      this.problem = problem;
    }

    Problem problem() {
      return problem;
    }
  }

  Renderer(Theme theme) {
    this(theme, LONGEST);
  }

  /**
   * @param longest how many seconds a page may take
   */
  Renderer(Theme theme, int longest) {
    this.limit = new TimeLimit(longest);
    for (Sources.File file : theme.templates()) {
      sources.put(file.path(), file.source());
    }
    Configuration c = new Configuration(Configuration.VERSION_2_3_35);
    c.setTemplateLoader(new Texts(sources));
    c.setDefaultEncoding("UTF-8");
    c.setOutputEncoding("UTF-8");
    c.setRecognizeStandardFileExtensions(true);
    c.setLocale(Locale.SIMPLIFIED_CHINESE);
    c.setTimeZone(TimeZone.getTimeZone("UTC"));
    c.setNumberFormat("c");
    c.setBooleanFormat("c");
    c.setLocalizedLookup(false);
    c.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    c.setCacheStorage(new StrongCacheStorage());
    c.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    c.setAPIBuiltinEnabled(false);
    c.setLogTemplateExceptions(false);
    c.setWrapUncheckedExceptions(true);
    c.setTemplateExceptionHandler(
        (TemplateException e, Environment environment, Writer out) -> {
          throw e;
        });
    var wrapper = new DefaultObjectWrapperBuilder(Configuration.VERSION_2_3_35);
    wrapper.setMemberAccessPolicy(new OnlyRecords());
    c.setObjectWrapper(wrapper.build());
    this.configuration = c;
  }

  /** What is wrong with the templates as such, before any page is made. */
  List<Problem> check() {
    List<Problem> problems = new ArrayList<>();
    for (String name : new TreeSet<>(sources.keySet())) {
      try {
        // Lets a loop without end be interrupted.
        _CoreAPI.addThreadInterruptedChecks(template(name));
      } catch (Failed e) {
        problems.add(e.problem());
      }
    }
    return problems;
  }

  /**
   * The bytes of a page.
   *
   * @param path the page's own, for messages
   * @throws Failed with the problem and its place in the template
   */
  byte[] render(String name, String path, Object view) {
    Page page = pages.get().begin();
    Template template = template(name);
    try (TimeLimit.Running running = limit.start()) {
      process(template, view, page, running);
    } catch (TooLarge e) {
      String most = LARGEST_PAGE / (1024 * 1024) + " MB";
      throw new Failed(Problem.of(Code.PAGE_TOO_LARGE, place(name, 1, 1), path, most));
    } catch (TemplateException e) {
      throw failed(e);
    } catch (StackOverflowError e) {
      throw failed(name, 1, 1, "a macro or include calls itself without end");
    } catch (IOException e) {
      throw failed(name, 1, 1, String.valueOf(e.getMessage()));
    }
    return page.bytes();
  }

  private void process(Template template, Object view, Page page, TimeLimit.Running running)
      throws TemplateException, IOException {
    try {
      template.process(view, page);
    } catch (RuntimeException e) {
      // The engine's own exception for this is not public.
      if (running.isInterrupted()) {
        String said = "not finished after " + limit.seconds() + " seconds";
        throw failed(template.getName(), 1, 1, said);
      }
      throw e;
    }
  }

  private Template template(String name) {
    try {
      return configuration.getTemplate(name);
    } catch (TemplateNotFoundException e) {
      throw new Failed(Problem.of(Code.TEMPLATE_MISSING, place(name, 1, 1), e.getTemplateName()));
    } catch (ParseException e) {
      throw failed(
          e.getTemplateName(), e.getLineNumber(), e.getColumnNumber(), e.getEditorMessage());
    } catch (IOException e) {
      throw failed(name, 1, 1, String.valueOf(e.getMessage()));
    }
  }

  private static int at(Integer position) {
    return position == null ? 1 : position;
  }

  private Failed failed(TemplateException e) {
    String name = String.valueOf(e.getTemplateSourceName());
    int line = at(e.getLineNumber());
    int column = at(e.getColumnNumber());
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof TemplateNotFoundException missing) {
        String wanted = missing.getTemplateName();
        return new Failed(Problem.of(Code.TEMPLATE_MISSING, place(name, line, column), wanted));
      }
    }
    return failed(name, line, column, shortly(e));
  }

  /** What the engine says first, with the expression that it is about. */
  private static String shortly(TemplateException e) {
    String said = String.valueOf(e.getMessageWithoutStackTop());
    String first = said.lines().findFirst().orElse("");
    String about = e.getBlamedExpressionString();
    return first.endsWith(":") && about != null ? first + " " + about : first;
  }

  private Failed failed(String name, int line, int column, String said) {
    return new Failed(Problem.of(Code.TEMPLATE_ERROR, place(name, line, column), said));
  }

  /** The place of a line and a column as the engine counts them, from 1. */
  private Place place(String name, int line, int column) {
    SourceText source = sources.getOrDefault(name, new SourceText("templates/" + name, ""));
    String text = source.text();
    int at = 0;
    for (int n = 1; n < line && at < text.length(); at++) {
      n += text.charAt(at) == '\n' ? 1 : 0;
    }
    int start = at + Math.max(0, column - 1);
    return source.place(start, start + 1);
  }

  /** Of a view, templates see what its records hold, and not {@code getClass()} with all behind. */
  private static final class OnlyRecords implements MemberAccessPolicy {

    @Override
    public ClassMemberAccessPolicy forClass(Class<?> type) {
      return new ClassMemberAccessPolicy() {
        @Override
        public boolean isMethodExposed(Method method) {
          return method.getDeclaringClass().isRecord();
        }

        @Override
        public boolean isConstructorExposed(Constructor<?> constructor) {
          return false;
        }

        @Override
        public boolean isFieldExposed(Field field) {
          return false;
        }
      };
    }

    @Override
    public boolean isToStringAlwaysExposed() {
      return true;
    }
  }

  /** Stops a page that grows without end. */
  private static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;
  }

  /** A page as it grows, up to the size that no page has. */
  private static final class Page extends Writer {
    private static final int USUAL = 64 * 1024;

    private StringBuilder text = new StringBuilder(USUAL);

    Page begin() {
      if (text.capacity() > 8 * USUAL) {
        text = new StringBuilder(USUAL);
      }
      text.setLength(0);
      return this;
    }

    byte[] bytes() {
      return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void write(char[] chars, int from, int length) throws IOException {
      grow(length);
      text.append(chars, from, length);
    }

    @Override
    public void write(String s, int from, int length) throws IOException {
      grow(length);
      text.append(s, from, from + length);
    }

    private void grow(int more) throws IOException {
      if (text.length() + more > LARGEST_PAGE) {
        throw new TooLarge();
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  /**
   * Templates by name, and nothing else: no file can be reached. Windows line ends, which git may
   * have made, are not copied into pages.
   */
  private record Texts(Map<String, SourceText> sources) implements TemplateLoader {

    @Override
    public Object findTemplateSource(String name) {
      return sources.get(name);
    }

    @Override
    public long getLastModified(Object source) {
      return 0;
    }

    @Override
    public Reader getReader(Object source, String encoding) {
      return new StringReader(((SourceText) source).text().replace("\r\n", "\n"));
    }

    @Override
    public void closeTemplateSource(Object source) {}
  }
}
