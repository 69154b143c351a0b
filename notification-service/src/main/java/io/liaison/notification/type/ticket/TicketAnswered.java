package io.liaison.notification.type.ticket;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.liaison.notification.decision.AddressRule;
import io.liaison.notification.decision.DecisionRule;
import io.liaison.notification.decision.DecisionRules;
import io.liaison.notification.decision.RequiredView;
import io.liaison.notification.notification.Decision;
import io.liaison.notification.notification.Rule;
import io.liaison.notification.type.NotificationType;
import io.liaison.notification.type.Occasion;
import io.liaison.platform.consumer.IncomingEvent;

import org.springframework.stereotype.Component;

/**
 * To the one who opened a ticket: staff wrote on it (Q29).
 */
@Component
class TicketAnswered implements NotificationType {

	@Override
	public String name() {
		return "TICKET_ANSWERED";
	}

	@Override
	public Set<String> causes() {
		return Set.of(MessageEvent.POSTED);
	}

	@Override
	public Optional<Occasion> occasion(IncomingEvent event) {
		return Optional.of(event.dataAs(MessageEvent.class))
			.filter((data) -> data.isByStaff() && !data.isByOpener() && !data.isOnTicketOfSystem())
			.map((data) -> Occasion.forRecipient(data.opener(), data.content())
				.asOf(data.message().ticketOpenedBy().asOf()));
	}

	@Override
	public List<RequiredView> waitsFor() {
		return List.of(RequiredView.ACCOUNT, RequiredView.ACCOUNT_CONCERNED, RequiredView.ACCESS);
	}

	@Override
	public List<DecisionRule> rules() {
		return List.of(DecisionRules.LINKED, DecisionRules.SERVING, DecisionRules.PORTAL_OPEN);
	}

	@Override
	public AddressRule address() {
		return AddressRule.ANY_CURRENT;
	}

	@Override
	public Decision reason() {
		return Decision.send(Rule.REQUESTER, "opened the ticket");
	}

	@Override
	public boolean isReadInInbox() {
		return true;
	}

}
