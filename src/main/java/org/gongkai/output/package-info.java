/** What all published files are made from, and the records that templates see. */
package org.gongkai.output;
