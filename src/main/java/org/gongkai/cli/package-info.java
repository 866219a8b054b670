/** Commands: options in, text and an exit status out. */
package org.gongkai.cli;
