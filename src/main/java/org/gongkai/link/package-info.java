/** Documents become one site: references, addresses of links, status, order. */
package org.gongkai.link;
