package org.gongkai.model;

import java.time.LocalDate;
import org.gongkai.diag.Place;

/**
 * An address that was made public and must stay, as the site's lock file has it.
 *
 * @param since the day from which it has been public
 * @param path of the site, as people see it: {@code /policies/2021/zzb-12/}
 */
public record LockedAddress(LocalDate since, String path, Place place) {}
