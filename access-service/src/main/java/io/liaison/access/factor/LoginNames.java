package io.liaison.access.factor;

import io.liaison.access.grant.ContactAccesses;
import io.liaison.access.identity.LoginIdentity;

import org.springframework.stereotype.Component;

/** Under what apps and authenticators list a login, for its owner alone. */
@Component
record LoginNames(ContactAccesses accesses) {

	/** Its address; blank when nobody has it any more. */
	String of(LoginIdentity identity) {
		return identity.claims()
			.stream()
			.flatMap((claim) -> this.accesses.find(claim.contactId())
				.flatMap((access) -> access.addresses().inPlain(claim.emailId()))
				.stream())
			.findFirst()
			.orElse("");
	}

}
