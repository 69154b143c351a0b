package io.liaison.notification.type.grant;

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
 * Portal access was given to somebody who signs in already (D1).
 */
@Component
class AccessAdded implements NotificationType {

	@Override
	public String name() {
		return "ACCESS_ADDED";
	}

	@Override
	public Set<String> causes() {
		return Set.of("io.liaison.access.access-activated.v1");
	}

	@Override
	public Optional<Occasion> occasion(IncomingEvent event) {
		// somebody who just followed an invitation knows
		return Optional.of(event.dataAs(GrantEvent.class))
			.filter((data) -> "ACCESS_ADDED".equals(data.how()))
			.map((data) -> Occasion.forRecipient(data.recipient(), Content.NONE).asOf(data.contactAccess().asOf()));
	}

	@Override
	public List<RequiredView> waitsFor() {
		return List.of(RequiredView.ACCOUNT, RequiredView.ACCESS);
	}

	@Override
	public List<DecisionRule> rules() {
		return List.of(DecisionRules.LOGIN_ON);
	}

	@Override
	public AddressRule address() {
		return AddressRule.NAMED_AND_CURRENT;
	}

	@Override
	public Decision reason() {
		return Decision.send(Rule.MANDATORY, "about the person's own login");
	}

}
