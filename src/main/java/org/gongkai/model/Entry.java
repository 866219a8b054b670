package org.gongkai.model;

import org.gongkai.diag.SourceText;

/**
 * A parsed content file: its front matter as a tree and its text.
 *
 * @param path inside the content folder, with {@code /}: {@code policies/2021/zzb-12.md}
 * @param body the parsed Markdown; empty for a document without text
 */
public record Entry(String path, SourceText source, Node.Mapping front, Body body) {}
