/**
 * Folders of sources and the output folder: the only place where the program's files are read and
 * written.
 */
package org.gongkai.files;
