/** What is published: one kind of file on the site a class, and the records that templates see. */
package org.gongkai.output;
