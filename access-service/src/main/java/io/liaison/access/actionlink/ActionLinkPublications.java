package io.liaison.access.actionlink;

import java.time.Instant;

import io.liaison.access.actionlink.subject.ActionSubject;
import io.liaison.platform.store.outbox.Publications;
import org.jspecify.annotations.Nullable;

/** What others learn of such a link: never what it opens with. */
final class ActionLinkPublications {

	static final String TOPIC = "access.action-link.v1";

	private ActionLinkPublications() {
	}

	static Publications<ActionLink, ActionLinkData> declared() {
		return Publications.to(TOPIC, "actionLink", ActionLinkData::of)
			.on(ActionLink.Minted.class, "io.liaison.access.action-link-minted.v1")
			.on(ActionLink.Used.class, "io.liaison.access.action-link-used.v1")
			.on(ActionLink.Revoked.class, "io.liaison.access.action-link-revoked.v1");
	}

	/**
	 * @param expiresAt as ISO-8601 instants are, like the other times
	 */
	record ActionLinkData(String id, String accountId, String contactId, String emailId, String action,
			ActionSubject subject, String system, String mintedAt, String expiresAt, @Nullable String usedAt,
			@Nullable String revokedAt) {

		static ActionLinkData of(ActionLink link) {
			ActionLinkState it = link.terms();
			return new ActionLinkData(link.id(), it.accountId(), it.contactId(), it.emailId(), it.action().name(),
					it.subject(), it.system(), it.mintedAt().toString(), it.expiresAt().toString(), text(it.usedAt()),
					text(it.revokedAt()));
		}

		private static @Nullable String text(@Nullable Instant time) {
			return (time != null) ? time.toString() : null;
		}

	}

}
