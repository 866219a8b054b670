/** Kinds of content that are declared as data: their fields, their rules. */
package org.gongkai.declaration;
