/** Files for programs: JSON, CSV, feeds, addresses; one kind of file a class. */
package org.gongkai.data;
