/** The statutory forms of annual reports, and the numbers in them. */
package org.gongkai.report;
