package io.liaison.gateway.page;

import org.jspecify.annotations.Nullable;

/** What the page needs of access-service's {@code /api/me}. */
record Me(@Nullable Named contact, @Nullable Named account) {

	/** Signed in, but access-service did not say as whom. */
	static final Me UNKNOWN = new Me(null, null);

	record Named(@Nullable String name) {
	}

}
