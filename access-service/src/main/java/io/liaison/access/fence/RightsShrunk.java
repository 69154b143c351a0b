package io.liaison.access.fence;

import io.liaison.platform.store.Publication;

/**
 * Tokens whose version of this source is lower are refused from now on.
 *
 * @param kind identity, contact, account or role
 */
public record RightsShrunk(String kind, String id, long atLeast) {

	/** An hour's memory of what shrank; access.session.v1. */
	public static final String TOPIC = "access.session.v1";

	public static Publication of(String kind, String id, long atLeast) {
		return new Publication(TOPIC, "io.liaison.access.rights-shrunk.v1", new RightsShrunk(kind, id, atLeast));
	}

}
