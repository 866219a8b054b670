/** Content kinds: their fields and how they are read. */
package org.gongkai.kind;
