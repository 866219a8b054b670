/**
 * What other catalogs read of the datasets (harvesting), in their own words: DCAT as Turtle and
 * JSON-LD, DCAT-US, GB/T 21063.
 *
 * <p>{@link org.gongkai.harvest.DcatGraph} says everything once, as a {@link
 * org.gongkai.harvest.Graph}; {@link org.gongkai.harvest.Turtle} and {@link
 * org.gongkai.harvest.JsonLd} only write it down, so that both files say the same.
 */
package org.gongkai.harvest;
