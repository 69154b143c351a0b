package io.liaison.access.actionlink;

import java.time.Instant;

import io.liaison.access.actionlink.ActionLinkValidity.Reason;
import io.liaison.access.actionlink.rule.Action;
import io.liaison.access.actionlink.subject.ActionSubject;
import org.jspecify.annotations.Nullable;

/**
 * Such a link, without what it opens with.
 *
 * @param standing why it serves no more, absent while it does
 */
record ActionLinkResource(String id, String accountId, String contactId, String emailId, Action action,
		ActionSubject subject, String system, Instant mintedAt, Instant until, @Nullable Instant usedAt,
		@Nullable Reason standing) {

	static ActionLinkResource of(String id, ActionLinkState it, @Nullable Reason standing) {
		return new ActionLinkResource(id, it.accountId(), it.contactId(), it.emailId(), it.action(), it.subject(),
				it.system(), it.mintedAt(), it.expiresAt(), it.usedAt(), standing);
	}

}
