package io.liaison.access.signin;

import java.util.Optional;

import io.liaison.access.identity.LoginIdentities;
import io.liaison.access.identity.LoginIdentity;
import io.liaison.access.rights.Rights;
import io.liaison.access.rights.MembershipRights;
import io.liaison.access.signin.SignedIn.Chosen;

import org.springframework.stereotype.Component;

/** Whether what was once signed in and chosen still holds. */
@Component
public class ActiveAccount {

	private final LoginIdentities identities;

	private final Rights rights;

	ActiveAccount(LoginIdentities identities, Rights rights) {
		this.identities = identities;
		this.rights = rights;
	}

	/** The identity, unless it is disabled or has another password now. */
	Optional<LoginIdentity> identity(SignedIn who) {
		return this.identities.find(who.identityId())
			.filter((it) -> it.usable() && it.passwordVersion() == who.passwordVersion());
	}

	/** What may be done in the chosen membership, if it is still there. */
	public Optional<MembershipRights> rights(SignedIn who) {
		Chosen chosen = who.chosen();
		return (chosen == null) ? Optional.empty()
				: identity(who).flatMap((it) -> this.rights.in(it, chosen.contactId(), chosen.accountId()))
					.filter((it) -> it.membership().term() == chosen.term());
	}

}
