package io.liaison.access.grant;

import java.time.Instant;
import java.util.Optional;

import io.liaison.access.grant.ContactAccessPublications.ContactAccessData;
import io.liaison.access.grant.ContactAccessPublications.GrantData;

/**
 * Whether a change of a contact's access takes rights away: then tokens made before it
 * are refused. Rights are read from each grant: whether it is in use, who may sign, and
 * until when.
 */
final class ContactRevocationRule {

	private ContactRevocationRule() {
	}

	static boolean revokes(ContactAccessData before, ContactAccessData after) {
		return before.grants()
			.stream()
			.filter(GrantData::login)
			.anyMatch((grant) -> after.grants()
				.stream()
				.filter((it) -> it.accountId().equals(grant.accountId()) && it.emailId().equals(grant.emailId()))
				.noneMatch((it) -> keeps(grant, it)));
	}

	private static boolean keeps(GrantData before, GrantData after) {
		return after.login() && (after.activated() || !before.activated()) && (after.signatory() || !before.signatory())
				&& !end(after).isBefore(end(before));
	}

	private static Instant end(GrantData grant) {
		return Optional.ofNullable(grant.until()).map(Instant::parse).orElse(Instant.MAX);
	}

}
