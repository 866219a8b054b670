/** YAML and Markdown, read with positions. */
package org.gongkai.syntax;
