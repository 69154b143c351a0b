package io.liaison.notification.type.ticket;

import io.liaison.notification.notification.Content;
import io.liaison.notification.notification.Recipient;
import io.liaison.platform.command.Actor;
import io.liaison.platform.command.AsOf;
import org.jspecify.annotations.Nullable;
import java.util.List;
import java.util.Objects;

/**
 * Somebody wrote on a ticket.
 */
record MessageEvent(TicketMessage message, Actor by) {

	static final String POSTED = "io.liaison.ticket.message-posted.v1";

	Content content() {
		return Content.ticket(this.message.ticketId(), this.message.accountId(), this.message.subject(),
				this.message.text());
	}

	boolean isByStaff() {
		return this.message.author().isStaff();
	}

	/** No person waits for an answer. */
	boolean isOnTicketOfSystem() {
		return "SYSTEM".equals(this.message.ticketOpenedBy().side());
	}

	boolean isByOpener() {
		return this.message.author().contactId().equals(this.message.ticketOpenedBy().contactId());
	}

	/**
	 * Staff may have opened it for a customer, or somebody of a purchaser: they are told
	 * as such.
	 */
	Recipient opener() {
		Person opener = this.message.ticketOpenedBy();
		return new Recipient(opener.contactId(), opener.emailId(), opener.isStaff() ? this.by.accountId()
				: Objects.requireNonNullElse(opener.via(), this.message.accountId()));
	}

	record TicketMessage(String ticketId, String accountId, String subject, String text, Person author,
			Person ticketOpenedBy) {
	}

	/**
	 * @param via the purchaser's account through which the person acts, if through one
	 * @param asOf what the person's rights were read from
	 */
	record Person(String contactId, @Nullable String emailId, @Nullable String side, @Nullable String via,
			@Nullable List<AsOf> asOf) {

		boolean isStaff() {
			return "PROVIDER".equals(this.side);
		}

	}

}
