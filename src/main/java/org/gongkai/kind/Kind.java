package org.gongkai.kind;

import org.gongkai.diag.Text;

/**
 * A kind of content.
 *
 * @param id in {@code site.yaml}, and name of its page's template
 * @param fields read from the kind's record
 */
public record Kind(String id, Text label, Fields fields) {}
