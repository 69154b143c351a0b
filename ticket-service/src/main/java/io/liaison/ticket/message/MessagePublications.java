package io.liaison.ticket.message;

import java.util.List;
import io.liaison.platform.command.AsOf;
import io.liaison.platform.store.outbox.Publications;
import io.liaison.ticket.message.Message.MessagePosted;
import io.liaison.ticket.message.Message.MessageRedacted;
import io.liaison.ticket.message.Message.NoteAdded;
import io.liaison.ticket.ticket.Opener;
import org.jspecify.annotations.Nullable;

/**
 * What other services read about messages.
 */
final class MessagePublications {

	private MessagePublications() {
	}

	static Publications<Message, MessageData> declared() {
		return Publications.to("ticket.message.v1", "message", MessageData::of)
			.on(MessagePosted.class, "io.liaison.ticket.message-posted.v1")
			.on(NoteAdded.class, "io.liaison.ticket.note-added.v1")
			.on(MessageRedacted.class, "io.liaison.ticket.message-redacted.v1");
	}

	/**
	 * @param internal true for a note of staff, absent for what everybody reads
	 */
	record MessageData(String id, String ticketId, String accountId, String subject, String text, AuthorData author,
			OpenerData ticketOpenedBy, String postedAt, @Nullable Boolean internal) {

		static MessageData of(Message message) {
			MessageState content = message.snapshot();
			return new MessageData(message.id(), content.ticketId(), content.accountId(), content.subject(),
					content.text(), new AuthorData(content.contactId(), content.side().name()),
					OpenerData.of(content.ticketOpenedBy()), content.postedAt().toString(),
					content.internal() ? true : null);
		}

	}

	record AuthorData(String contactId, String side) {
	}

	record OpenerData(String contactId, @Nullable String emailId, String side, @Nullable String via,
			@Nullable List<AsOf> asOf) {

		static OpenerData of(Opener opener) {
			return new OpenerData(opener.contactId(), opener.emailId(), opener.side().name(), opener.via(),
					opener.asOf());
		}

	}

}
