package io.liaison.access.viewing;

import java.time.Instant;

import io.liaison.platform.security.revocation.Revocation.Kind;
import io.liaison.platform.security.revocation.Revocation;
import io.liaison.platform.store.outbox.Publications;
import org.jspecify.annotations.Nullable;

/**
 * What others learn of a viewing, and the revocation of its tokens when somebody ends it.
 */
final class ViewingPublications {

	static final String TOPIC = "access.viewing.v1";

	private ViewingPublications() {
	}

	static Publications<Viewing, ViewingData> declared() {
		return Publications.once(TOPIC, "viewing", ViewingData::of)
			.on(Viewing.Begun.class, "io.liaison.access.viewing-begun.v1")
			.on(Viewing.Ended.class, "io.liaison.access.viewing-ended.v1")
			.with(Revocation.when(Kind.SESSION,
					(before, after) -> before.endedAt() == null && after.endedAt() != null));
	}

	/**
	 * @param staffId contact who sees
	 * @param contactId as whom
	 */
	record ViewingData(String id, String accountId, String contactId, String staffId, String reason, String since,
			String until, @Nullable String endedAt) {

		static ViewingData of(Viewing viewing) {
			Viewing.State state = viewing.snapshot();
			Instant ended = state.endedAt();
			return new ViewingData(viewing.id(), state.seen().accountId(), state.seen().contactId(),
					state.staff().contactId(), state.reason(), state.since().toString(), state.until().toString(),
					(ended != null) ? ended.toString() : null);
		}

	}

}
