package io.liaison.platform.store;

import java.util.Set;

/**
 * Outcome of creating many.
 *
 * @param created ids that this command created, now or when it ran before
 * @param existing ids that something else had created
 */
public record Created(Set<String> created, Set<String> existing) {
}
