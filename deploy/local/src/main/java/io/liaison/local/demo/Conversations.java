package io.liaison.local.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.liaison.local.demo.World.Message;
import io.liaison.local.demo.World.Ticket;
import io.liaison.local.demo.browser.Cast;

/** Tickets, and what both sides write on them. */
final class Conversations {

	private final Cast cast;

	private final NameLookup names;

	private final Journal journal;

	Conversations(Cast cast, NameLookup names, Journal journal) {
		this.cast = cast;
		this.names = names;
		this.journal = journal;
	}

	void play(Ticket ticket) {
		String step = "ticket \"" + ticket.subject() + "\"";
		String path = "/api/tickets/" + this.journal.once(step, () -> open(step, ticket));
		write(step, path, ticket.answers());
		String closer = ticket.closedBy();
		if (closer != null) {
			this.journal.once(step + " closed",
					() -> this.cast.as(closer).act(step, path + "/closure", path).text("status"));
		}
	}

	private String open(String step, Ticket ticket) {
		Map<String, String> body = new LinkedHashMap<>();
		body.put("subject", ticket.subject());
		body.put("message", ticket.message());
		if (ticket.account() != null) {
			body.put("accountId", this.names.account(ticket.account()));
		}
		return this.cast.as(ticket.by()).post(step, "/api/tickets", body).text("id");
	}

	void write(String about, String path, List<Message> messages) {
		for (int i = 0; i < messages.size(); i++) {
			Message message = messages.get(i);
			String step = about + ", message " + (i + 1);
			this.journal.once(step,
					() -> this.cast.as(message.by())
						.post(step, path + "/messages", Map.of("message", message.message()))
						.text("id"));
		}
	}

}
