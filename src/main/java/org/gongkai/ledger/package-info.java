/** Ledgers (台账): records that are counted, one sort a file, and how their files are read. */
package org.gongkai.ledger;
