package io.liaison.notification.decision;

import java.time.Instant;
import java.util.Optional;

import io.liaison.notification.notification.Notification;
import io.liaison.notification.view.AccountView.Link;
import io.liaison.notification.view.AccountView;
import io.liaison.notification.view.ContactAccessView.Grant;
import io.liaison.notification.view.ContactAccessView;
import io.liaison.notification.view.ContactView.Email;
import io.liaison.notification.view.ContactView;
import io.liaison.notification.view.ProfileView;
import io.liaison.platform.command.AsOf;

/**
 * A notification and what is known here and now about its recipient. Absent is what its
 * owner has not told yet, or what the notification has not got.
 *
 * @param unread an event that the cause knew and that has not come here yet
 * @param account on whose behalf the contact is told
 * @param accountConcerned the account that the content is about
 * @param profile what the account knows of the contact
 */
public record DecisionContext(Notification notification, Instant now, Optional<AsOf> unread,
		Optional<ContactView> contact, Optional<AccountView> account, Optional<AccountView> accountConcerned,
		Optional<ContactAccessView> access, Optional<ProfileView> profile) {

	/**
	 * Whether a mail about the account may go there: the account knows the address (D5).
	 */
	public boolean isKnown(Email email) {
		return this.notification.recipient().accountId() == null
				|| this.profile.filter((it) -> it.emailIds().contains(email.emailId())).isPresent();
	}

	/** The recipient's place in the account. */
	public Optional<Link> link() {
		return this.account.flatMap((it) -> it.link(this.notification.recipient().contactId()));
	}

	/** The portal access that the notification is about. */
	public Optional<Grant> grant() {
		return this.access.flatMap(
				(it) -> it.grant(this.notification.recipient().accountId(), this.notification.recipient().emailId()));
	}

	/**
	 * Whether the contact is known as of the cause, so that an address which is not there
	 * is the contact's no more: the cause says as of which event, or the view has the
	 * address that the cause names.
	 */
	public boolean isContactSettled() {
		String emailId = this.notification.recipient().emailId();
		return emailId == null || isNamed(this.notification.recipient().contactId())
				|| this.contact.flatMap((it) -> it.email(emailId)).isPresent();
	}

	/** Likewise, whether a link that is not there has ended. */
	public boolean isLinkSettled() {
		String accountId = this.notification.recipient().accountId();
		return (accountId != null && isNamed(accountId)) || link().isPresent();
	}

	/** Whether the recipient's account may act for the one that the content is about. */
	public boolean isServing() {
		return this.account.flatMap((own) -> this.accountConcerned.map(own::serves)).orElse(true);
	}

	/** Likewise, whether a service that is not there has ended. */
	public boolean isServiceSettled() {
		return this.accountConcerned.filter((it) -> isNamed(it.id())).isPresent();
	}

	/** That event has been read, or nothing would be decided yet. */
	private boolean isNamed(String subject) {
		return this.notification.asOf()
			.stream()
			.anyMatch((it) -> it.subject().equals(subject) && "/contacts".equals(it.source()));
	}

}
