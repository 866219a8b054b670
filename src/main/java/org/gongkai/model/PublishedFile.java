package org.gongkai.model;

/**
 * What is known of a file of the site when it has been made.
 *
 * @param path inside the output folder, with {@code /}
 * @param size in bytes
 * @param sha256 of its bytes, in hexadecimal digits
 * @param mediaType without parameters: {@code text/csv}
 */
public record PublishedFile(String path, long size, String sha256, String mediaType) {}
