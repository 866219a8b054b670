package org.gongkai.model;

import org.gongkai.diag.SourceText;

/**
 * A file beside the documents (附件): a spreadsheet, a scan, a picture.
 *
 * @param path inside its folder, with {@code /}
 * @param size in bytes
 * @param source its name, to point at; the text is empty
 */
public record Attachment(String path, long size, SourceText source) {}
