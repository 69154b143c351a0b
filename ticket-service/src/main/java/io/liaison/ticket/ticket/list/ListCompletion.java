package io.liaison.ticket.ticket.list;

import java.util.List;

import io.liaison.platform.work.Claim;
import io.liaison.platform.work.Task;
import io.liaison.ticket.ticket.Tickets;

import org.springframework.stereotype.Component;

/**
 * Gives tickets that were stored before lists went by the last change what lists go by.
 */
@Component
class ListCompletion implements Task {

	static final String ALL = "all";

	private final Tickets tickets;

	ListCompletion(Tickets tickets) {
		this.tickets = tickets;
	}

	@Override
	public String name() {
		return "ticket-list";
	}

	@Override
	public int concurrency() {
		return 1;
	}

	@Override
	public List<String> unfinished() {
		return this.tickets.incomplete(1).isEmpty() ? List.of() : List.of(ALL);
	}

	@Override
	public Outcome perform(String id, Claim claim) {
		for (List<String> ids = some(); !ids.isEmpty(); ids = some()) {
			ids.forEach(this.tickets::complete);
			if (!claim.held()) {
				return Later.after(1);
			}
		}
		return Outcome.DONE;
	}

	private List<String> some() {
		return this.tickets.incomplete(500);
	}

}
