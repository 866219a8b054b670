/** The steps in order, from folders of sources to a folder of output. */
package org.gongkai.build;
