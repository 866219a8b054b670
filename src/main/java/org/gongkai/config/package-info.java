/** What a site says of itself: {@code site.yaml} and the calendars of working days. */
package org.gongkai.config;
