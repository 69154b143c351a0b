package io.liaison.access.rights;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;

import io.liaison.platform.security.revocation.SignedVersions;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may do in a membership.
 *
 * @param versions of everything this was read from, and the revocations obeyed
 * @param until when the grant ends, absent when it does not
 * @param roles ids of those held where the contact is one of the account's
 */
public record MembershipRights(Membership membership, Set<String> permissions, SignedVersions versions,
		@Nullable Instant until, Collection<String> roles) {

	/** Of who has the terms to accept, and can do nothing else before (D17). */
	public static final Set<String> TERMS_ALONE = Set.of("terms.accept");

	/** Whether they serve for one thing alone. */
	public boolean isRestricted() {
		return this.permissions.equals(TERMS_ALONE);
	}

}
