package io.liaison.ticket.message;

import java.time.Instant;
import java.util.Objects;

import io.liaison.platform.security.Caller;
import io.liaison.platform.store.Aggregate;
import io.liaison.ticket.ticket.Posted;
import io.liaison.ticket.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote on a ticket after the opening message. It changes only when a
 * person is erased.
 */
final class Message extends Aggregate<MessageState> {

	Message(String id, @Nullable MessageState state) {
		super(id, state);
	}

	/**
	 * @param internal a note for staff alone
	 */
	static Message post(String id, Ticket ticket, String text, boolean internal, Caller author, Instant now) {
		Message message = new Message(id, null);
		message.become(
				new MessageState(ticket.id(), ticket.accountId(), ticket.subject(), ticket.openedBy(), text,
						Objects.requireNonNull(author.contactId()), author.side(), ticket.after(now), internal),
				// of another type, so that whoever mails what was posted mails no note
				internal ? new NoteAdded() : new MessagePosted());
		return message;
	}

	/** Whoever wrote it is erased. */
	void redactText() {
		redact(state().redacted());
	}

	/** The ticket's subject is redacted, so that it is here. */
	void redactSubject() {
		redact(state().under(Posted.ERASED));
	}

	private void redact(MessageState next) {
		if (!next.equals(state())) {
			become(next, new MessageRedacted());
		}
	}

	MessageState snapshot() {
		return state();
	}

	/** What the ticket remembers of it. */
	Posted posted() {
		return new Posted(id(), state().postedAt(), state().side(), state().contactId(), state().internal());
	}

	record MessagePosted() {
	}

	record NoteAdded() {
	}

	/** Words of an erased person are gone. */
	record MessageRedacted() {
	}

}
