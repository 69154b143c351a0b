package io.liaison.access.terms;

import java.time.Instant;
import java.util.Map;

import io.liaison.platform.command.Actor;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A version of the terms; it never changes.
 *
 * @param id of the version, so that there is one of each
 * @param version 1, 2, 3 …: the greatest is the one in force
 * @param texts plain text by language (BCP 47), paragraphs apart by an empty line
 */
@Document("terms")
record Terms(@Id String id, int version, Map<String, String> texts, Instant publishedAt, Actor publishedBy) {
}
