package io.liaison.access.actionlink;

import java.time.Instant;

import io.liaison.access.actionlink.rule.Action;
import io.liaison.access.actionlink.subject.ActionSubject;

import org.jspecify.annotations.Nullable;

/**
 * @param system the one that keeps the subject and serves the action
 * @param link number of the contact's link to the account, 0 when not known
 * @param expiresAt when it serves no more
 * @param usedAt when something was submitted by it
 * @param usedFrom which page of it was sent then, as a hash
 */
record ActionLinkState(String accountId, String contactId, String emailId, Action action, ActionSubject subject,
		String system, long link, Instant mintedAt, Instant expiresAt, @Nullable Instant usedAt,
		@Nullable String usedFrom, @Nullable Instant revokedAt) {

	ActionLinkState used(Instant now, String page) {
		return new ActionLinkState(this.accountId, this.contactId, this.emailId, this.action, this.subject, this.system,
				this.link, this.mintedAt, this.expiresAt, now, page, this.revokedAt);
	}

	ActionLinkState revoked(Instant now) {
		return new ActionLinkState(this.accountId, this.contactId, this.emailId, this.action, this.subject, this.system,
				this.link, this.mintedAt, this.expiresAt, this.usedAt, this.usedFrom, now);
	}

}
