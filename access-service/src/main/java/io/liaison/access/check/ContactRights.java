package io.liaison.access.check;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Collectors;

import io.liaison.access.grant.ContactAccess;
import io.liaison.access.grant.ContactAccesses;
import io.liaison.access.grant.Grant;
import io.liaison.access.identity.LoginIdentities;
import io.liaison.access.identity.LoginIdentity;
import io.liaison.access.policy.SecondFactorPolicies;
import io.liaison.access.revocation.SigningPosition;
import io.liaison.access.rights.Membership;
import io.liaison.access.rights.Rights;
import io.liaison.platform.problem.Refusal;

import org.springframework.stereotype.Component;

/**
 * What a contact may do in an account, by whichever login and as whose purchaser: exactly
 * what a token of this moment would say.
 */
@Component
class ContactRights {

	private final ContactAccesses accesses;

	private final LoginIdentities identities;

	private final Rights rights;

	private final SigningPosition position;

	private final SecondFactorPolicies policies;

	private final InstantSource clock;

	ContactRights(ContactAccesses accesses, LoginIdentities identities, Rights rights, SigningPosition position,
			SecondFactorPolicies policies, InstantSource clock) {
		this.policies = policies;
		this.accesses = accesses;
		this.identities = identities;
		this.rights = rights;
		this.position = position;
		this.clock = clock;
	}

	/**
	 * Nothing for whoever is not known.
	 * @throws Refusal UNAVAILABLE while the account, or a role in it, is known to have
	 * changed and how is not known yet
	 */
	Set<String> in(String accountId, String contactId) {
		long asOf = this.position.current();
		Instant now = this.clock.instant();
		return this.accesses.find(contactId)
			.filter(ContactAccess::active)
			.stream()
			.flatMap((access) -> access.grants().stream())
			.filter((grant) -> grant.usableAt(now))
			.map(Grant::identityId)
			.distinct()
			.flatMap((id) -> this.identities.find(id).stream())
			.flatMap((identity) -> this.rights.memberships(identity)
				.stream()
				.filter((it) -> it.contactId().equals(contactId) && it.accountId().equals(accountId))
				.flatMap((it) -> permissions(identity, it, asOf).stream()))
			.collect(Collectors.toSet());
	}

	private Set<String> permissions(LoginIdentity identity, Membership membership, long asOf) {
		return this.rights.in(identity, membership.contactId(), membership.accountId(), membership.viaId(), asOf)
			.filter((it) -> identity.hasSecondFactor() || !this.policies.isDue(it))
			.map((it) -> it.permissions())
			.orElse(Set.of());
	}

}
