package org.gongkai.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.gongkai.diag.Messages;
import org.gongkai.diag.ProblemText;
import org.gongkai.model.MediaTypes;
import org.gongkai.model.Target;
import org.gongkai.model.Urls;

/** Answers requests: for the site's addresses, as a web server would; and for the preview's own. */
final class Requests extends Handler.Abstract {

  /** The policy that the site is made for: what it forbids is to be seen in the preview. */
  private static final String POLICY = "default-src 'self'";

  /** The cookie by which a browser says on which day it wants to see the site. */
  private static final String AS_OF = "gongkai-as-of";

  private final Hosts hosts;
  private final Days days;
  private final Own own;
  private final Consumer<Throwable> defects;

  Requests(Hosts hosts, Days days, Own own, Consumer<Throwable> defects) {
    this.hosts = hosts;
    this.days = days;
    this.own = own;
    this.defects = defects;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Reply reply = new Reply(request, response, callback);
    try {
      Reply.always(response.getHeaders());
      answer(request, reply);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      defects.accept(e);
      if (response.isCommitted()) {
        callback.failed(e);
      } else {
        reply.text(HttpStatus.INTERNAL_SERVER_ERROR_500, "500");
      }
    }
    return true;
  }

  private void answer(Request request, Reply reply) throws IOException {
    Optional<LocalDate> asOf = asOf(request);
    Optional<String> path = Urls.decode(request.getHttpURI().getPath());
    String host = request.getHeaders().get(HttpHeader.HOST);
    if (host == null || !hosts.isGood(host)) {
      reply.text(HttpStatus.MISDIRECTED_REQUEST_421, "421: Host");
    } else if (!HttpMethod.GET.is(request.getMethod())
        && !HttpMethod.HEAD.is(request.getMethod())) {
      reply.header(HttpHeader.ALLOW, "GET, HEAD");
      reply.text(HttpStatus.METHOD_NOT_ALLOWED_405, "405: GET, HEAD");
    } else if (path.isEmpty() || !path.get().startsWith("/")) {
      reply.text(HttpStatus.BAD_REQUEST_400, "400");
    } else if (!path.get().startsWith(Own.PREFIX)) {
      site(path.get(), days.at(asOf), reply);
    } else if (isForeign(request)) {
      reply.text(HttpStatus.FORBIDDEN_403, "403: Sec-Fetch-Site");
    } else {
      own.answer(path.get().substring(Own.PREFIX.length()), asOf, reply);
    }
  }

  /** Whether a page of another site asks. */
  private static boolean isForeign(Request request) {
    String from = request.getHeaders().get("Sec-Fetch-Site");
    return from != null && !from.equals("same-origin") && !from.equals("none");
  }

  private static Optional<LocalDate> asOf(Request request) {
    for (HttpCookie cookie : Request.getCookies(request)) {
      if (cookie.getName().equals(AS_OF)) {
        return Days.day(cookie.getValue());
      }
    }
    return Optional.empty();
  }

  private void site(String path, Shown shown, Reply reply) throws IOException {
    Optional<PreviewSite> site = shown.look().site();
    if (site.isEmpty()) {
      unready(HttpStatus.SERVICE_UNAVAILABLE_503, path, shown, reply);
      return;
    }
    Address address = Address.of(path, site.get());
    if (address instanceof Address.Elsewhere elsewhere) {
      String query = reply.request().getHttpURI().getQuery();
      reply.redirect(elsewhere.location() + (query == null ? "" : "?" + query));
    } else if (address instanceof Address.There there) {
      target(there.target(), HttpStatus.OK_200, path, site.get(), shown, reply);
    } else if (address instanceof Address.Missing missing && missing.page().isPresent()) {
      int status = HttpStatus.NOT_FOUND_404;
      target(missing.page().get(), status, path, site.get(), shown, reply);
    } else {
      reply.text(HttpStatus.NOT_FOUND_404, "404");
    }
  }

  private void target(
      Target target, int status, String path, PreviewSite site, Shown shown, Reply reply)
      throws IOException {
    if (target.source() instanceof Target.Copy copy) {
      String type =
          MediaTypes.isText(target.path())
              ? taken(target, copy, site)
              : MediaTypes.made(target.path());
      long size = copy.file().size();
      reply.file(type, site.version(copy.file()), size, () -> site.open(copy.file()));
      return;
    }
    Optional<byte[]> bytes = shown.make(site, target);
    String type = MediaTypes.made(target.path());
    if (bytes.isEmpty()) {
      unready(HttpStatus.INTERNAL_SERVER_ERROR_500, path, shown, reply);
    } else if (!target.path().endsWith(".html")) {
      reply.made(type, bytes.get());
    } else {
      reply.response().getHeaders().put("Content-Security-Policy", POLICY);
      String script = ServedPage.of(bytes.get(), site).script();
      byte[] page = ServedPage.with(script, bytes.get());
      if (status == HttpStatus.OK_200) {
        reply.made(type, page);
      } else {
        reply.whole(status, type, page);
      }
    }
  }

  private static String taken(Target target, Target.Copy copy, PreviewSite site)
      throws IOException {
    try (var in = site.open(copy.file())) {
      return MediaTypes.taken(target.path(), in);
    }
  }

  /** Stands for a page that there is not: with what is wrong, also for who has no script. */
  private void unready(int status, String path, Shown shown, Reply reply) {
    if (!path.endsWith("/")
        && !path.endsWith(".html")
        && path.lastIndexOf('.') > path.lastIndexOf('/')) {
      reply.text(status, String.valueOf(status));
      return;
    }
    Shown.Look look = shown.look();
    Messages messages = own.messages(look.lang());
    String problems = look.trouble() + "\n" + new ProblemText(messages).print(look.problems());
    String html =
        "<!DOCTYPE html>\n<html lang=\""
            + look.lang().tag()
            + "\">\n<head>\n<meta charset=\"utf-8\">\n"
            + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
            + escape(messages.text("preview.unready"))
            + "</title>\n</head>\n<body>\n<h1>"
            + escape(messages.text("preview.unready"))
            + "</h1>\n<pre>"
            + escape(problems.strip())
            + "</pre>\n"
            + new ServedPage("", "", "", "").script()
            + "</body>\n</html>\n";
    reply.header(HttpHeader.CACHE_CONTROL, "no-store");
    reply.response().getHeaders().put("Content-Security-Policy", POLICY);
    reply.whole(status, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
