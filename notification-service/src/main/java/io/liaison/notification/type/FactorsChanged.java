package io.liaison.notification.type;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.liaison.notification.notification.Decision;
import io.liaison.notification.notification.Recipient;
import io.liaison.notification.notification.Rule;
import io.liaison.platform.consumer.IncomingEvent;

import org.springframework.stereotype.Component;

/**
 * A second factor of a login came, went or was used up: to all addresses of whoever signs
 * in with it.
 */
@Component
class FactorsChanged implements ToOtherAddresses {

	@Override
	public String name() {
		return "FACTORS_CHANGED";
	}

	@Override
	public Set<String> causes() {
		return Set.of("io.liaison.access.factors-changed.v1");
	}

	@Override
	public Optional<Occasion> occasion(IncomingEvent event) {
		return Optional.of(Occasion.forAllAddresses(event.dataAs(PasswordChanged.ChangedIdentity.class)
			.identity()
			.claims()
			.stream()
			.map((claim) -> new Recipient(claim.contactId(), claim.emailId(), null))
			.toList()));
	}

	@Override
	public Decision reason() {
		return Decision.send(Rule.MANDATORY, "about a login of the person");
	}

}
