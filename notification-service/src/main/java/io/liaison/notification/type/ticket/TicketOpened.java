package io.liaison.notification.type.ticket;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.liaison.notification.decision.AddressRule;
import io.liaison.notification.decision.DecisionRule;
import io.liaison.notification.decision.DecisionRules;
import io.liaison.notification.decision.RequiredView;
import io.liaison.notification.notification.Content;
import io.liaison.notification.notification.Decision;
import io.liaison.notification.notification.Rule;
import io.liaison.notification.type.NotificationType;
import io.liaison.notification.type.Occasion;
import io.liaison.platform.consumer.IncomingEvent;

import org.springframework.stereotype.Component;

/**
 * To staff: a customer opened a ticket (C4, M26).
 */
@Component
class TicketOpened implements NotificationType {

	@Override
	public String name() {
		return "TICKET_OPENED";
	}

	@Override
	public Set<String> causes() {
		return Set.of("io.liaison.ticket.ticket-opened.v1");
	}

	@Override
	public Optional<Occasion> occasion(IncomingEvent event) {
		Ticket ticket = event.dataAs(TicketEvent.class).ticket();
		return Optional.of(Occasion.forHolders("ticket-opened", ticket.openedBy().contactId(),
				Content.ticket(ticket.id(), ticket.accountId(), ticket.subject(), ticket.message())));
	}

	@Override
	public List<RequiredView> waitsFor() {
		return List.of(RequiredView.ACCOUNT, RequiredView.ACCOUNT_CONCERNED);
	}

	@Override
	public List<DecisionRule> rules() {
		return List.of(DecisionRules.LINKED);
	}

	@Override
	public AddressRule address() {
		return AddressRule.ANY_CURRENT;
	}

	@Override
	public Decision reason() {
		return Decision.send(Rule.ROLE_DEFAULT, "a role held is told of tickets");
	}

	@Override
	public boolean isReadInInbox() {
		return true;
	}

	record TicketEvent(Ticket ticket) {
	}

	record Ticket(String id, String accountId, String subject, String message, Opener openedBy) {
	}

	record Opener(String contactId) {
	}

}
