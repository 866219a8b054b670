package org.gongkai.serve;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpStatus;
import org.gongkai.diag.Json;
import org.gongkai.diag.Lang;
import org.gongkai.diag.Messages;
import org.gongkai.diag.Problem;
import org.gongkai.diag.ProblemJson;
import org.gongkai.model.MediaTypes;
import org.gongkai.model.Target;
import org.gongkai.model.Urls;

/**
 * What the preview serves for itself, below an address that no site has: names with a dot in front
 * are never published.
 */
final class Own {

  static final String PREFIX = "/.gongkai/";

  /** More problems than this are counted, not listed. */
  private static final int MOST_LISTED = 200;

  private static final List<String> FILES = List.of("preview.css", "preview.js", "worker.js");

  private static final Pattern PATH = Pattern.compile("(?:^|&)path=([^&]*)");

  private final Days days;
  private final Streams streams;
  private final Map<Lang, Messages> messages = new EnumMap<>(Lang.class);

  Own(Days days, Streams streams) {
    this.days = days;
    this.streams = streams;
    for (Lang lang : Lang.values()) {
      messages.put(lang, new Messages(lang));
    }
  }

  Messages messages(Lang lang) {
    return messages.get(lang);
  }

  void answer(String name, Optional<LocalDate> asOf, Reply reply) throws IOException {
    if (FILES.contains(name)) {
      reply.made(MediaTypes.made(name), resource(name));
      return;
    }
    switch (name) {
      case "events" ->
          streams.open(reply.response(), reply.callback(), days.at(asOf).look().number());
      case "problems" -> json(reply, problems(days.at(asOf).look()));
      case "state" -> state(asOf, reply);
      case "texts" -> json(reply, texts(days.at(asOf).look().lang()));
      default -> reply.text(HttpStatus.NOT_FOUND_404, "404");
    }
  }

  private static void json(Reply reply, Map<String, Object> plain) {
    reply.made("application/json; charset=utf-8", Json.bytes(plain));
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = Own.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  private Map<String, Object> texts(Lang lang) {
    Map<String, Object> texts = new LinkedHashMap<>();
    texts.put("lang", lang == Lang.ZH ? "zh-CN" : "en");
    String prefix = "preview.";
    for (String key : messages.get(lang).keys()) {
      if (key.startsWith(prefix)) {
        texts.put(key.substring(prefix.length()), messages.get(lang).text(key));
      }
    }
    return texts;
  }

  private Map<String, Object> problems(Shown.Look look) {
    List<Problem> listed = new ArrayList<>(look.problems());
    // Errors first: they are what keeps the page from being shown.
    listed.sort(Comparator.comparing(Problem::severity));
    List<Problem> some = listed.subList(0, Math.min(MOST_LISTED, listed.size()));
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("trouble", look.trouble());
    all.put("problems", new ProblemJson(messages.get(look.lang())).withExcerpts(some));
    all.put("more", listed.size() - some.size());
    return all;
  }

  private void state(Optional<LocalDate> asOf, Reply reply) {
    String query = Optional.ofNullable(reply.request().getHttpURI().getQuery()).orElse("");
    Matcher path = PATH.matcher(query);
    Optional<String> decoded = path.find() ? Urls.decode(path.group(1)) : Optional.of("/");
    if (decoded.isEmpty()) {
      reply.text(HttpStatus.BAD_REQUEST_400, "400");
    } else {
      json(reply, state(decoded.get(), asOf));
    }
  }

  /** What a browser that shows an address has to know. */
  private Map<String, Object> state(String path, Optional<LocalDate> asOf) {
    Shown shown = days.at(asOf);
    Map<String, Object> state = new LinkedHashMap<>();
    // Making the page may show that it cannot be made: so it comes before the rest.
    Optional<PreviewSite> site = shown.look().site();
    site.ifPresent(s -> page(path, s, shown, state));
    Shown.Look look = shown.look();
    state.put("number", look.number());
    state.put("lang", look.lang().tag());
    state.put("asOf", asOf.map(LocalDate::toString).orElse(""));
    state.put("today", look.site().map(s -> s.today().toString()).orElse(""));
    state.put("errors", look.errors());
    state.put("warnings", look.problems().size() - look.errors() - look.unfinished());
    state.put("unfinished", look.unfinished());
    state.put("trouble", !look.trouble().isEmpty());
    state.put("stale", look.stale());
    return state;
  }

  private static void page(String path, PreviewSite site, Shown shown, Map<String, Object> state) {
    Address address = Address.of(path, site);
    Optional<Target> target =
        address instanceof Address.There there
            ? Optional.of(there.target())
            : address instanceof Address.Missing missing ? missing.page() : Optional.empty();
    ServedPage stamps =
        target
            .flatMap(t -> shown.make(site, t))
            .map(html -> ServedPage.of(html, site))
            .orElseGet(() -> ServedPage.none(site));
    state.put("page", stamps.page());
    state.put("styles", stamps.styles());
    state.put("assets", stamps.assets());
    state.put("version", stamps.version());
    boolean there = address instanceof Address.There;
    state.put("source", there ? site.source(target.orElseThrow()) : "");
    List<Object> data = new ArrayList<>();
    if (there) {
      for (Target other : site.beside(target.orElseThrow())) {
        Map<String, Object> link = new LinkedHashMap<>();
        link.put("name", other.path().substring(other.path().lastIndexOf('/') + 1));
        link.put("url", site.base() + "/" + Urls.path(other.path()));
        data.add(link);
      }
    }
    state.put("data", data);
  }
}
