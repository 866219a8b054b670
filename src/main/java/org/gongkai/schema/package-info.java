/** What may be written into content files, as JSON Schemas for editors that complete and check. */
package org.gongkai.schema;
