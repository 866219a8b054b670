package org.gongkai.metadata;

import static org.gongkai.metadata.JsonSchema.constant;
import static org.gongkai.metadata.JsonSchema.count;
import static org.gongkai.metadata.JsonSchema.list;
import static org.gongkai.metadata.JsonSchema.named;
import static org.gongkai.metadata.JsonSchema.nullable;
import static org.gongkai.metadata.JsonSchema.text;
import static org.gongkai.metadata.JsonSchema.with;

import java.util.Map;
import org.gongkai.diag.Text;
import org.gongkai.metadata.JsonSchema.Properties;
import org.gongkai.model.Manifest;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;

/** The list of all files, and what changed since an earlier site. */
final class BuildSchemas {

  private static final String SHA256 = "^[0-9a-f]{64}$";

  private BuildSchemas() {}

  /** The list of files: a release says more of itself than a build does. */
  static Map<String, Object> manifest(Plan plan) {
    Map<String, Object> file =
        new Properties()
            .must("path", named("路径", "path", text()))
            .must("size", named("字节数", "size in bytes", count()))
            .must("mediaType", named("媒体类型", "media type", text()))
            .must("sha256", with(text(), "pattern", SHA256))
            .object();
    Map<String, Object> schema =
        new Properties()
            .must("format", constant(Manifest.FORMAT))
            .may("release", named("版本", "release", text()))
            .may("commit", named("提交", "commit", with(text(), "pattern", "^[0-9a-f]{40,64}$")))
            .must("generator", named("编译程序", "program", text()))
            .must("today", named("按哪一天编译", "day it is for", text("date")))
            .may("moment", named("按什么时刻编译", "moment it is for", text("date-time")))
            .may("documents", named("文档数", "documents", count()))
            .may("next", named("下一次自动变化", "next change by itself", text()))
            .must("revision", named("内容版本", "revision", with(text(), "pattern", SHA256)))
            .must("files", named("文件", "files", list(file)))
            .object();
    return JsonSchema.file(
        plan, Paths.MANIFEST_SCHEMA, new Text("文件清单", "list of files"), Text.of(""), schema);
  }

  static Map<String, Object> changes(Plan plan) {
    Map<String, Object> since =
        new Properties()
            .may("release", named("版本", "release", text()))
            .must("today", named("按哪一天编译", "day it was for", text("date")))
            .must("revision", with(text(), "pattern", SHA256))
            .object();
    Map<String, Object> document =
        new Properties()
            .must("url", text("uri"))
            .may("title", named("标题，已经没有的不写", "title, where it is known", text()))
            .object();
    Map<String, Object> schema =
        JsonSchema.naming(plan, Paths.CHANGES_SCHEMA)
            .must("title", text())
            .must("url", named("网址", "address of the page", text("uri")))
            .must("today", named("按哪一天编译", "day it is for", text("date")))
            .must("since", named("与哪次比较，空值表示第一次", "compared with, null for none", nullable(since)))
            .must("documents", named("文档", "documents", parts(document)))
            .must("files", named("文件", "files", parts(text())))
            .object();
    return JsonSchema.file(
        plan, Paths.CHANGES_SCHEMA, new Text("变更记录", "changes"), Text.of(""), schema);
  }

  private static Map<String, Object> parts(Map<String, Object> of) {
    return new Properties()
        .must("added", named("新增", "added", list(of)))
        .must("changed", named("修改", "changed", list(of)))
        .must("withdrawn", named("撤下", "withdrawn", list(of)))
        .object();
  }
}
