package io.liaison.notification.type.changerequest;

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

/**
 * What is told to whoever asked for changes of contacts that somebody else has to
 * approve. It names their number and leads to their ticket.
 */
interface ToRequester extends NotificationType {

	/** What became of the changes, as the type of its event names it. */
	String became();

	/** Whether whoever did it says why. */
	default boolean tellsReason() {
		return false;
	}

	@Override
	default Set<String> causes() {
		return Set.of("io.liaison.contacts.change-request-" + became() + ".v1");
	}

	@Override
	default Optional<Occasion> occasion(IncomingEvent event) {
		return Optional.of(event.dataAs(ChangeRequestEvent.class))
			.filter(ChangeRequestEvent::isAwaitedBySomebody)
			.map((data) -> Occasion.forRecipient(data.recipient(), data.content(tellsReason()))
				.asOf(data.requester().asOf()));
	}

	@Override
	default List<RequiredView> waitsFor() {
		return List.of(RequiredView.ACCOUNT, RequiredView.ACCOUNT_CONCERNED, RequiredView.ACCESS);
	}

	@Override
	default List<DecisionRule> rules() {
		return List.of(DecisionRules.LINKED, DecisionRules.SERVING, DecisionRules.PORTAL_OPEN);
	}

	@Override
	default AddressRule address() {
		return AddressRule.ANY_CURRENT;
	}

	@Override
	default Decision reason() {
		return Decision.send(Rule.REQUESTER, "asked for the changes");
	}

	@Override
	default boolean isReadInInbox() {
		return true;
	}

}
