package io.liaison.access.rights;

import java.time.Instant;
import java.util.Set;

import io.liaison.platform.security.SignedVersions;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may do in a membership.
 *
 * @param versions of everything this was read from, and the revocations obeyed
 * @param until when the grant ends, absent when it does not
 */
public record MembershipRights(Membership membership, Set<String> permissions, SignedVersions versions,
		@Nullable Instant until) {
}
