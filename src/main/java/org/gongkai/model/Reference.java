package org.gongkai.model;

import org.gongkai.diag.Place;

/** Another document or file as named in a field: a path, an index number or a document number. */
public record Reference(String target, Place place) {}
