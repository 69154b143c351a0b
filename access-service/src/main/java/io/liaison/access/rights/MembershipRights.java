package io.liaison.access.rights;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What somebody may do in a membership.
 *
 * @param versions of everything this was read from, by kind and id: {@code c:<contact>}
 * @param until when the grant ends, absent when it does not
 */
public record MembershipRights(Membership membership, Set<String> permissions, Map<String, Long> versions,
		@Nullable Instant until) {
}
