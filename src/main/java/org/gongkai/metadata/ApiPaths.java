package org.gongkai.metadata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.model.MediaTypes;
import org.gongkai.model.Urls;

/** The paths of {@code openapi.json}: of a file each, or of many with parameters. */
final class ApiPaths {

  private final Map<String, Object> paths = new LinkedHashMap<>();

  /** What the parameters of a path are called, in Chinese: folders, and the last one. */
  record Names(String folder, String last) {}

  /**
   * Files that are one path for each depth at which there are some, below the same folders.
   *
   * @param files their paths
   * @param fixed how many folders in front are no parameters
   * @param ending what follows the last parameter: {@code /index.json}, {@code .json}
   */
  record Group(Collection<String> files, int fixed, String ending, Names names) {}

  /** All of them, in the order in which they were added. */
  Map<String, Object> all() {
    return paths;
  }

  void file(String path, String tag, String summary, Map<String, Object> schema) {
    add("/" + Urls.path(path), operation(path, tag, summary, schema));
  }

  void group(Group group, String tag, String summary, Map<String, Object> schema) {
    String ending = group.ending();
    Map<List<String>, String> examples = new LinkedHashMap<>();
    group.files().stream()
        .sorted()
        .map(file -> file.substring(0, file.length() - ending.length()))
        .forEach(stem -> examples.putIfAbsent(shape(stem, group.fixed()), stem));
    for (String stem : examples.values()) {
      List<String> steps = Arrays.asList(stem.split("/"));
      StringBuilder path = new StringBuilder();
      List<Object> parameters = new ArrayList<>();
      for (int i = 0; i < steps.size(); i++) {
        if (i < group.fixed()) {
          path.append('/').append(Urls.path(steps.get(i)));
          continue;
        }
        boolean last = i == steps.size() - 1;
        String name = last ? "name" : "folder" + (i - group.fixed() + 1);
        String described = last ? group.names().last() : group.names().folder();
        path.append("/{").append(name).append('}');
        parameters.add(parameter(name, described, steps.get(i)));
      }
      Map<String, Object> get = operation(stem + ending, tag, summary, schema);
      if (!parameters.isEmpty()) {
        get.put("parameters", parameters);
      }
      add(path + ending, get);
    }
  }

  /** What files on one path have in common. */
  private static List<String> shape(String stem, int fixed) {
    List<String> steps = new ArrayList<>(Arrays.asList(stem.split("/")));
    for (int i = fixed; i < steps.size(); i++) {
      steps.set(i, "");
    }
    return steps;
  }

  private void add(String path, Map<String, Object> get) {
    if (paths.put(path, pair("get", get)) != null) {
      throw new IllegalStateException("described twice: " + path);
    }
  }

  private static Map<String, Object> parameter(String name, String described, String example) {
    Map<String, Object> parameter = new LinkedHashMap<>();
    parameter.put("name", name);
    parameter.put("in", "path");
    parameter.put("required", true);
    parameter.put("description", described);
    parameter.put("schema", JsonSchema.text());
    parameter.put("example", example);
    return parameter;
  }

  private static Map<String, Object> operation(
      String path, String tag, String summary, Map<String, Object> schema) {
    Map<String, Object> found = pair("description", summary);
    found.put("content", pair(MediaTypes.type(path), pair("schema", schema)));
    Map<String, Object> responses = pair("200", found);
    responses.put("404", pair("$ref", "#/components/responses/missing"));
    Map<String, Object> get = pair("tags", List.of(tag));
    get.put("summary", summary);
    get.put("responses", responses);
    return get;
  }

  static Map<String, Object> pair(String key, Object value) {
    Map<String, Object> pair = new LinkedHashMap<>();
    pair.put(key, value);
    return pair;
  }
}
