package io.liaison.notification.type.signin;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.liaison.notification.decision.AddressRule;
import io.liaison.notification.notification.Decision;
import io.liaison.notification.notification.Recipient;
import io.liaison.notification.notification.Rule;
import io.liaison.notification.type.Occasion;
import io.liaison.notification.type.ToOtherAddresses;
import io.liaison.platform.consumer.IncomingEvent;

/** What is told of the second factors of a login, to all addresses of its holders. */
interface FactorNews extends ToOtherAddresses {

	/**
	 * @param change the event's word for what became of the factors
	 */
	boolean tells(String change);

	@Override
	default Set<String> causes() {
		return Set.of("io.liaison.access.factors-changed.v1");
	}

	@Override
	default Optional<Occasion> occasion(IncomingEvent event) {
		Changed changed = event.dataAs(Changed.class);
		return Optional.of(changed)
			.filter((it) -> tells(it.change()))
			.map((it) -> Occasion.forAllAddresses(it.identity()
				.claims()
				.stream()
				.map((claim) -> new Recipient(claim.contactId(), claim.emailId(), null))
				.toList()));
	}

	@Override
	default AddressRule address() {
		// a replaced address keeps its login until the new one is activated (C13)
		return AddressRule.NAMED;
	}

	@Override
	default Decision reason() {
		return Decision.send(Rule.MANDATORY, "about a login of the person");
	}

	record Changed(PasswordChanged.Identity identity, String change) {
	}

}
