/** Pages for people, one kind of page a class. */
package org.gongkai.page;
