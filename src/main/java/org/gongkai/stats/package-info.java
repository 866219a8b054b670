/** Every figure that the records give: its value, its formula, the records that were counted. */
package org.gongkai.stats;
