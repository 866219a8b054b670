/** The preview: a server that shows a site while its sources change. */
package org.gongkai.serve;
