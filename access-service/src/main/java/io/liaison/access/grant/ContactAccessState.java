package io.liaison.access.grant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * @param contactSequence number of the contact's event that this is as of, 0 before the
 * first
 * @param name what to call the contact
 * @param addresses those there are and have been, without the addresses themselves
 * @param nominated the account that this contact is the first staff member of
 */
record ContactAccessState(long contactSequence, boolean active, String name, List<Address> addresses,
		List<Grant> grants, @Nullable Nomination nominated) {

	static final int INVITATIONS_A_DAY = 20;

	static final ContactAccessState FRESH = new ContactAccessState(0, false, "", List.of(), List.of(), null);

	ContactAccessState with(List<Grant> newGrants) {
		return new ContactAccessState(this.contactSequence, this.active, this.name, this.addresses, newGrants,
				this.nominated);
	}

	/** Puts a grant in its place, or at the end. */
	ContactAccessState with(Grant grant) {
		List<Grant> next = new ArrayList<>(this.grants);
		next.removeIf((it) -> it.concerns(grant.accountId(), grant.emailId()));
		next.add(grant);
		return with(List.copyOf(next));
	}

	ContactAccessState with(Nomination nomination) {
		return new ContactAccessState(this.contactSequence, this.active, this.name, this.addresses, this.grants,
				nomination);
	}

	Optional<Grant> grant(String accountId, String emailId) {
		return this.grants.stream().filter((it) -> it.concerns(accountId, emailId)).findFirst();
	}

	Optional<Address> address(String emailId) {
		return this.addresses.stream().filter((it) -> it.emailId().equals(emailId)).findFirst();
	}

	boolean isCurrent(String emailId) {
		return address(emailId).filter(Address::current).isPresent();
	}

	/**
	 * An address of the contact: which identity it leads to, and whether it still counts.
	 */
	record Address(String emailId, String identityId, boolean current) {
	}

	/** The membership of the first staff member. */
	record Nomination(String accountId, String emailId) {
	}

	/**
	 * Whether an address may be sent another invitation today (UTC). All accounts count
	 * together: they reach the same mailbox.
	 */
	boolean mayBeSent(String emailId, Instant now) {
		return this.grants.stream()
			.filter((grant) -> grant.emailId().equals(emailId))
			.flatMap((grant) -> grant.invited().stream())
			.mapToInt((invitation) -> invitation.sentOnDayOf(now))
			.sum() < INVITATIONS_A_DAY;
	}

}
