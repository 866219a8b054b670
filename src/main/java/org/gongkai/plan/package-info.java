/** The list of everything that is published, before any of it is made. */
package org.gongkai.plan;
