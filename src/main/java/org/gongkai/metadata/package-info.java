/**
 * Descriptions of the data for programs, one standard a file: JSON Schema, Data Package, CSV on the
 * Web, OpenAPI. All are made from {@link org.gongkai.dataset.Datasets} and the fields of kinds, so
 * that none can say what the data do not.
 */
package org.gongkai.metadata;
