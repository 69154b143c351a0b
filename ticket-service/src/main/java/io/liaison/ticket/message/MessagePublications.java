package io.liaison.ticket.message;

import java.util.List;

import io.liaison.platform.security.Actor;
import io.liaison.platform.store.Publication;
import io.liaison.platform.store.Publications;
import io.liaison.ticket.message.Message.MessagePosted;
import io.liaison.ticket.ticket.Opener;
import org.jspecify.annotations.Nullable;

/**
 * What other services read about messages.
 */
final class MessagePublications implements Publications<Message> {

	@Override
	public List<Publication> of(Message message, Object event) {
		MessagePosted posted = (MessagePosted) event;
		return List.of(new Publication("ticket.message.v1", "io.liaison.ticket.message-posted.v1",
				new MessageEventData(MessageData.of(message), List.of("text"), posted.by())));
	}

	record MessageEventData(MessageData message, List<String> changed, Actor by) {
	}

	record MessageData(String id, String ticketId, String accountId, String subject, String text, AuthorData author,
			OpenerData ticketOpenedBy, String postedAt) {

		static MessageData of(Message message) {
			MessageState content = message.content();
			return new MessageData(message.id(), content.ticketId(), content.accountId(), content.subject(),
					content.text(), new AuthorData(content.contactId(), content.side().name()),
					OpenerData.of(content.ticketOpenedBy()), content.postedAt().toString());
		}

	}

	record AuthorData(String contactId, String side) {
	}

	record OpenerData(String contactId, @Nullable String emailId, String side) {

		static OpenerData of(Opener opener) {
			return new OpenerData(opener.contactId(), opener.emailId(), opener.side().name());
		}

	}

}
