package io.liaison.access.policy;

import java.time.Instant;

import io.liaison.access.identity.LoginIdentities;
import io.liaison.access.identity.LoginIdentity;
import io.liaison.access.revocation.SigningPosition;
import io.liaison.access.rights.Rights;
import io.liaison.platform.security.Authenticated;
import io.liaison.platform.security.Caller;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells whoever has yet to add a second factor, before they are turned away. */
@RestController
class OwnSecondFactorController {

	private final LoginIdentities identities;

	private final Rights rights;

	private final SigningPosition position;

	private final SecondFactorPolicies policies;

	OwnSecondFactorController(LoginIdentities identities, Rights rights, SigningPosition position,
			SecondFactorPolicies policies) {
		this.identities = identities;
		this.rights = rights;
		this.position = position;
		this.policies = policies;
	}

	/** Of the account acted for, as the token has it. */
	@GetMapping("/api/me/second-factor")
	@Authenticated
	OwnSecondFactor get(Caller caller) {
		long asOf = this.position.current();
		LoginIdentity identity = this.identities.find(caller.subject()).orElse(null);
		if (identity == null || identity.hasSecondFactor()) {
			return new OwnSecondFactor(identity != null, null);
		}
		return new OwnSecondFactor(false, demandedFrom(identity, caller, asOf));
	}

	private @Nullable Instant demandedFrom(LoginIdentity identity, Caller caller, long asOf) {
		String contactId = caller.contactId();
		String accountId = caller.accountId();
		return (contactId != null && accountId != null)
				? this.rights.in(identity, contactId, accountId, caller.via(), asOf)
					.flatMap(this.policies::dueFrom)
					.orElse(null)
				: null;
	}

	/**
	 * @param added whether there is one
	 * @param demandedFrom from when on nothing is open without; absent where none is
	 * demanded, or there is one
	 */
	record OwnSecondFactor(boolean added, @Nullable Instant demandedFrom) {
	}

}
