/** Rules between documents, and rules of the office: one a file. */
package org.gongkai.check;
