/**
 * Publishing by {@code git push}: a bare repository with hooks, and a folder of whole releases. How
 * a site is made is not its business: a {@link org.gongkai.publish.Builder} is passed in.
 */
package org.gongkai.publish;
