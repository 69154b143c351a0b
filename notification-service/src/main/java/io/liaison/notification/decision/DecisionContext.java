package io.liaison.notification.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.liaison.notification.notification.Notification;
import io.liaison.notification.view.AccountView;
import io.liaison.notification.view.AccountView.Link;
import io.liaison.notification.view.ContactAccessView;
import io.liaison.notification.view.ContactAccessView.Grant;
import io.liaison.notification.view.ContactView;

/**
 * A notification and what is known here and now about its recipient. Absent is what its
 * owner has not told yet, or what the notification has not got.
 *
 * @param account on whose behalf the contact is told
 * @param accountConcerned the account that the content is about
 */
public record DecisionContext(Notification notification, Instant now, Optional<ContactView> contact,
		Optional<AccountView> account, Optional<AccountView> accountConcerned, Optional<ContactAccessView> access) {

	/**
	 * A view may be behind the event that named what is not in it. After this long it is
	 * believed.
	 */
	static final Duration PATIENCE = Duration.ofMinutes(1);

	/** The recipient's place in the account. */
	public Optional<Link> link() {
		return this.account.flatMap((it) -> it.link(this.notification.recipient().contactId()));
	}

	/** The portal access that the notification is about. */
	public Optional<Grant> grant() {
		return this.access.flatMap(
				(it) -> it.grant(this.notification.recipient().accountId(), this.notification.recipient().emailId()));
	}

	/** Whether what a known view does not have is believed not to be. */
	public boolean isSettled() {
		return !this.now.isBefore(this.notification.createdAt().plus(PATIENCE));
	}

}
