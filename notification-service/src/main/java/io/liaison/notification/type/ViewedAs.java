package io.liaison.notification.type;

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
import io.liaison.platform.command.AsOf;
import io.liaison.platform.consumer.IncomingEvent;

import org.springframework.stereotype.Component;

/**
 * To an account's admins: somebody of the staff looks at the portal as one of its
 * contacts does. Who, and as whom, stands in the portal, the reason in the mail.
 */
@Component
class ViewedAs implements NotificationType {

	@Override
	public String name() {
		return "VIEWED_AS";
	}

	@Override
	public Set<String> causes() {
		return Set.of("io.liaison.access.viewing-begun.v1");
	}

	@Override
	public Optional<Occasion> occasion(IncomingEvent event) {
		ViewingEvent begun = event.dataAs(ViewingEvent.class);
		Viewing viewing = begun.viewing();
		return Optional.of(
				Occasion
					.forHoldersIn(viewing.accountId(), "viewed-as", viewing.staffId(),
							new Content(null, null, viewing.accountId(), null, viewing.reason(), null))
					.asOf(begun.asOf()));
	}

	@Override
	public List<RequiredView> waitsFor() {
		return List.of(RequiredView.ACCOUNT);
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
		return Decision.send(Rule.MANDATORY, "a role held decides about the account's access");
	}

	record ViewingEvent(Viewing viewing, List<AsOf> asOf) {
	}

	record Viewing(String accountId, String staffId, String reason) {
	}

}
