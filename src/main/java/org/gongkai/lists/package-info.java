/**
 * Which documents belong together beyond their columns: by terms, in the policy library, on the
 * platform.
 */
package org.gongkai.lists;
