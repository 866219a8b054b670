/**
 * What is published as data, described once: every edition, schema, catalog and dictionary page is
 * made from here.
 *
 * <p>{@link org.gongkai.dataset.Datasets#of} lists all {@link org.gongkai.dataset.Dataset}s, sorted
 * by id. A dataset is what a catalog (DCAT) has an entry for: title, dates, subjects, its files,
 * and its {@link org.gongkai.dataset.DataTable}s. A table has columns with types and terms, keys,
 * and rows that are made one after the other, never all at once. {@link
 * org.gongkai.dataset.Edition} says in which formats each table is published and where.
 *
 * <ul>
 *   <li>Data Package, CSVW: a resource a table, {@code Edition.CSV.path(table)}; fields from {@link
 *       org.gongkai.dataset.DataColumn}, {@code missingValues} from {@link
 *       org.gongkai.dataset.DataTable#missing}, a list's separator from {@link
 *       org.gongkai.dataset.Cells#SEPARATOR}.
 *   <li>JSON Schema of the JSON Lines: an object a row, all keys there, null for what is not given.
 *   <li>DCAT: a distribution a file of {@link org.gongkai.dataset.Dataset#files}, with size, sum
 *       and media type from {@link org.gongkai.model.PublishedFiles}: so in a {@code Target.Index}.
 *   <li>Years of one series have the same {@link org.gongkai.dataset.Dataset.Series}.
 * </ul>
 */
package org.gongkai.dataset;
