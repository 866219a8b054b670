/** Texts, positions, problems and their printing. */
package org.gongkai.diag;
