/** The records that flow from step to step. */
package org.gongkai.model;
