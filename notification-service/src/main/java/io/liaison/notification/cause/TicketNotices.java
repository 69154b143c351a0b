package io.liaison.notification.cause;

import io.liaison.notification.notification.Cause;
import io.liaison.notification.notification.Content;
import io.liaison.notification.notification.NotificationType;
import io.liaison.notification.notification.Notifications;
import io.liaison.notification.notification.Recipient;
import io.liaison.platform.consumer.IncomingEvent;
import io.liaison.platform.security.Actor;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Tickets and the messages on them: staff are told what customers write, and who opened a
 * ticket is told what staff answer.
 */
@Component
class TicketNotices {

	private static final String TICKET_OPENED = "io.liaison.ticket.ticket-opened.v1";

	private static final String MESSAGE_POSTED = "io.liaison.ticket.message-posted.v1";

	private final Notifications notifications;

	private final Announcements announcements;

	TicketNotices(Notifications notifications, Announcements announcements) {
		this.notifications = notifications;
		this.announcements = announcements;
	}

	void onTicket(IncomingEvent event) {
		if (TICKET_OPENED.equals(event.type())) {
			Ticket ticket = event.dataAs(TicketEvent.class).ticket();
			this.announcements.announce(NotificationType.TICKET_OPENED, Cause.of(event),
					Content.ticket(ticket.id(), ticket.accountId(), ticket.subject(), ticket.message()),
					ticket.openedBy().contactId());
		}
	}

	void onMessage(IncomingEvent event) {
		if (MESSAGE_POSTED.equals(event.type())) {
			MessageEvent data = event.dataAs(MessageEvent.class);
			TicketMessage message = data.message();
			Content content = Content.ticket(message.ticketId(), message.accountId(), message.subject(),
					message.text());
			if (!message.author().isStaff()) {
				this.announcements.announce(NotificationType.TICKET_REPLIED, Cause.of(event), content,
						message.author().contactId());
			}
			else if (!message.isOpenersOwn()) {
				this.notifications.raise(NotificationType.TICKET_ANSWERED, data.opener(), Cause.of(event), content);
			}
		}
	}

	record TicketEvent(Ticket ticket) {
	}

	record Ticket(String id, String accountId, String subject, String message, Person openedBy) {
	}

	record MessageEvent(TicketMessage message, Actor by) {

		/** Staff may have opened it for a customer; they are told as staff. */
		Recipient opener() {
			Person opener = this.message.ticketOpenedBy();
			return new Recipient(opener.contactId(), opener.emailId(),
					opener.isStaff() ? this.by.accountId() : this.message.accountId());
		}

	}

	record TicketMessage(String ticketId, String accountId, String subject, String text, Person author,
			Person ticketOpenedBy) {

		boolean isOpenersOwn() {
			return this.author.contactId().equals(this.ticketOpenedBy.contactId());
		}

	}

	record Person(String contactId, @Nullable String emailId, @Nullable String side) {

		boolean isStaff() {
			return "PROVIDER".equals(this.side);
		}

	}

}
