/** Fields: what is known of them, and how they are read from YAML. */
package org.gongkai.field;
