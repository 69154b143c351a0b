package io.liaison.notification.delivery;

import java.util.Optional;

import io.liaison.notification.notification.NotificationType;
import io.liaison.notification.view.AccountView;
import io.liaison.notification.view.ContactAccessView;
import io.liaison.notification.view.ContactView;

/**
 * What is known here and now about the recipient of a notification. Absent is what its
 * owner has not told yet, or what the notification has not got.
 *
 * @param account on whose behalf the contact is told
 * @param ticketAccount the account that the ticket is of
 */
record DecisionContext(Optional<ContactView> contact, Optional<AccountView> account,
		Optional<AccountView> ticketAccount, Optional<ContactAccessView> access) {

	/** What this kind cannot be decided without, and is not known yet. */
	Optional<String> missing(NotificationType kind) {
		boolean forAccount = kind != NotificationType.PASSWORD_RESET;
		boolean ofLogin = kind == NotificationType.INVITATION || kind == NotificationType.ACCESS_ADDED
				|| kind == NotificationType.TICKET_ANSWERED;
		if (this.contact.isEmpty()) {
			return Optional.of("the contact");
		}
		if (forAccount && this.account.isEmpty()) {
			return Optional.of("the account");
		}
		if (kind.isAboutTicket() && this.ticketAccount.isEmpty()) {
			return Optional.of("the account of the ticket");
		}
		return (ofLogin && this.access.isEmpty()) ? Optional.of("the contact's access") : Optional.empty();
	}

}
