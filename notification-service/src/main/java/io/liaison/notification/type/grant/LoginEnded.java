package io.liaison.notification.type.grant;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.liaison.notification.decision.AddressRule;
import io.liaison.notification.decision.RequiredView;
import io.liaison.notification.notification.Content;
import io.liaison.notification.notification.Decision;
import io.liaison.notification.notification.Rule;
import io.liaison.notification.type.NotificationType;
import io.liaison.notification.type.Occasion;
import io.liaison.platform.consumer.IncomingEvent;

import org.springframework.stereotype.Component;

/**
 * A login that was in use was turned off (T13): to the address it was for.
 */
@Component
class LoginEnded implements NotificationType {

	@Override
	public String name() {
		return "LOGIN_ENDED";
	}

	@Override
	public Set<String> causes() {
		return Set.of(GrantEvent.LOGIN_REVOKED);
	}

	@Override
	public Optional<Occasion> occasion(IncomingEvent event) {
		return Optional.of(event.dataAs(GrantEvent.class))
			.filter(GrantEvent::wasInUse)
			.map((data) -> Occasion.forRecipient(data.recipient(), Content.NONE).asOf(data.contactAccess().asOf()));
	}

	@Override
	public List<RequiredView> waitsFor() {
		return List.of(RequiredView.ACCOUNT);
	}

	@Override
	public AddressRule address() {
		return AddressRule.NAMED;
	}

	@Override
	public Decision reason() {
		return Decision.send(Rule.MANDATORY, "about the person's own login");
	}

}
