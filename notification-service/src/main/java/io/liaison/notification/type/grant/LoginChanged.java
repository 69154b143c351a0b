package io.liaison.notification.type.grant;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.liaison.notification.decision.RequiredView;
import io.liaison.notification.notification.Decision;
import io.liaison.notification.notification.Rule;
import io.liaison.notification.type.Occasion;
import io.liaison.notification.type.ToOtherAddresses;
import io.liaison.platform.consumer.IncomingEvent;

import org.springframework.stereotype.Component;

/**
 * A login was turned on, or one in use off: to the person's other addresses that the
 * account knows.
 */
@Component
class LoginChanged implements ToOtherAddresses {

	@Override
	public String name() {
		return "LOGIN_CHANGED";
	}

	@Override
	public Set<String> causes() {
		return Set.of("io.liaison.access.login-granted.v1", GrantEvent.LOGIN_REVOKED);
	}

	@Override
	public Optional<Occasion> occasion(IncomingEvent event) {
		return Optional.of(event.dataAs(GrantEvent.class))
			.filter((data) -> data.wasInUse() || !event.type().equals(GrantEvent.LOGIN_REVOKED))
			.map((data) -> Occasion.forOtherAddresses(List.of(data.recipient())).asOf(data.contactAccess().asOf()));
	}

	@Override
	public List<RequiredView> waitsFor() {
		return List.of(RequiredView.ACCOUNT);
	}

	@Override
	public Decision reason() {
		return Decision.send(Rule.MANDATORY, "about another login of the person");
	}

}
