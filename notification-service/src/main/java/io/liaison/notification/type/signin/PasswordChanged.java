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

import org.springframework.stereotype.Component;

/**
 * A login got another password: to all addresses of whoever signs in with it.
 */
@Component
class PasswordChanged implements ToOtherAddresses {

	@Override
	public String name() {
		return "PASSWORD_CHANGED";
	}

	@Override
	public Set<String> causes() {
		return Set.of("io.liaison.access.password-changed.v1");
	}

	@Override
	public Optional<Occasion> occasion(IncomingEvent event) {
		return Optional.of(Occasion.forAllAddresses(event.dataAs(ChangedIdentity.class)
			.identity()
			.claims()
			.stream()
			.map((claim) -> new Recipient(claim.contactId(), claim.emailId(), null))
			.toList()));
	}

	@Override
	public AddressRule address() {
		// a replaced address keeps its login until the new one is activated (C13)
		return AddressRule.NAMED;
	}

	@Override
	public Decision reason() {
		return Decision.send(Rule.MANDATORY, "about a login of the person");
	}

	record ChangedIdentity(Identity identity) {
	}

	record Identity(List<Claim> claims) {
	}

	/** A contact at whom the address of the login stands. */
	record Claim(String contactId, String emailId) {
	}

}
