package io.liaison.access.grant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.liaison.access.grant.profile.KnownAddresses.Lost;
import io.liaison.access.grant.profile.KnownAddresses;
import org.jspecify.annotations.Nullable;

/**
 * @param contactSequence number of the contact's event that this is as of, 0 before the
 * first
 * @param name what to call the contact
 * @param addresses those there are and have been
 * @param nominated the account that this contact is the first staff member of
 * @param known what accounts know of the addresses, absent before any account was heard
 * of
 */
public record ContactAccessState(long contactSequence, boolean active, String name, List<Address> addresses,
		List<Grant> grants, @Nullable Nomination nominated, @Nullable List<KnownAddresses> known) {

	static final int INVITATIONS_A_DAY = 20;

	static final ContactAccessState FRESH = new ContactAccessState(0, false, "", List.of(), List.of(), null, null);

	ContactAccessState with(List<Grant> newGrants) {
		return new ContactAccessState(this.contactSequence, this.active, this.name, this.addresses, newGrants,
				this.nominated, this.known);
	}

	/**
	 * Without a name and without an address in plain; the contact's own event follows.
	 */
	ContactAccessState erased() {
		List<Address> hashed = this.addresses.stream()
			.map((it) -> new Address(it.emailId(), it.identityId(), it.current(), null, it.goneAt(), it.replacedBy()))
			.toList();
		return new ContactAccessState(this.contactSequence, this.active, "", hashed, this.grants, null, this.known);
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
				nomination, this.known);
	}

	ContactAccessState with(KnownAddresses news) {
		List<KnownAddresses> next = new ArrayList<>(knownAddresses());
		next.removeIf((it) -> it.accountId().equals(news.accountId()));
		next.add(news);
		return new ContactAccessState(this.contactSequence, this.active, this.name, this.addresses, this.grants,
				this.nominated, List.copyOf(next));
	}

	/** One for each account whose profile of the contact has been told. */
	List<KnownAddresses> knownAddresses() {
		return (this.known != null) ? this.known : List.of();
	}

	/** Nothing while that account's profile of the contact has not been told. */
	Optional<KnownAddresses> knownTo(String accountId) {
		return knownAddresses().stream().filter((it) -> it.accountId().equals(accountId)).findFirst();
	}

	boolean knows(String accountId, String emailId) {
		return knownTo(accountId).filter((it) -> it.emailIds().contains(emailId)).isPresent();
	}

	Optional<Grant> grant(String accountId, String emailId) {
		return this.grants.stream().filter((it) -> it.concerns(accountId, emailId)).findFirst();
	}

	/** Of every current address, and of old ones in use. */
	List<Grant> grantsIn(String accountId) {
		return this.addresses.stream()
			.map((address) -> grant(accountId, address.emailId())
				.orElseGet(() -> Grant.none(accountId, address.emailId(), address.identityId())))
			.filter((grant) -> grant.login() || isCurrent(grant.emailId()))
			.toList();
	}

	List<Grant> usableBy(String identityId, Instant now) {
		return this.active ? this.grants.stream()
			.filter((grant) -> grant.identityId().equals(identityId) && grant.usableAt(now))
			.toList() : List.of();
	}

	Optional<Address> address(String emailId) {
		return this.addresses.stream().filter((it) -> it.emailId().equals(emailId)).findFirst();
	}

	boolean isCurrent(String emailId) {
		return address(emailId).filter(Address::current).isPresent();
	}

	/** What the address is, or was replaced by in the end, current or not. */
	Optional<Address> lastOf(String emailId) {
		return Stream.iterate(address(emailId), (it) -> it.map(Address::replacedBy).flatMap(this::address))
			.limit(this.addresses.size())
			.takeWhile(Optional::isPresent)
			.flatMap(Optional::stream)
			.reduce((before, after) -> after);
	}

	/**
	 * Since when access is kept though no other address came for its own, whichever of
	 * contact and account does not have that any more.
	 */
	Optional<Instant> keptSince(Grant grant) {
		return !grant.login() ? Optional.empty()
				: Stream
					.concat(lastOf(grant.emailId()).map(Address::keptSince).stream(),
							knownTo(grant.accountId()).flatMap((it) -> it.keptSince(grant.emailId())).stream())
					.min(Comparator.naturalOrder());
	}

	/**
	 * Whether another address came for the grant's own, at the contact or in the
	 * account's profile of it, and access is not in use on that yet.
	 */
	boolean awaitsSuccessor(Grant grant) {
		Optional<String> lost = knownTo(grant.accountId()).flatMap((it) -> it.lost(grant.emailId()))
			.map(Lost::replacedBy);
		List<String> come = Stream.concat(Stream.of(grant.emailId()), lost.stream())
			.flatMap((it) -> lastOf(it).stream())
			.map(Address::emailId)
			.filter((it) -> !it.equals(grant.emailId()))
			.toList();
		return keptSince(grant).isEmpty() && !come.isEmpty()
				&& come.stream().noneMatch((it) -> grant(grant.accountId(), it).filter(Grant::activated).isPresent());
	}

	/**
	 * An address of the contact: which identity it leads to, and whether it still counts.
	 *
	 * @param address for clients that may know it (scope {@code email}); absent where it
	 * does not count any more, and until the contact's next event
	 * @param goneAt since when it does not
	 * @param replacedBy e-mail id of the one that came for it
	 */
	public record Address(String emailId, String identityId, boolean current, @Nullable String address,
			@Nullable Instant goneAt, @Nullable String replacedBy) {

		/** Current, without saying which it is. */
		static Address of(String emailId, String identityId) {
			return new Address(emailId, identityId, true, null, null, null);
		}

		/** Since when access is kept on it though no other address came for it. */
		@Nullable Instant keptSince() {
			return (this.current || this.replacedBy != null) ? null : this.goneAt;
		}

		Address gone(Instant at, @Nullable String successor) {
			return new Address(this.emailId, this.identityId, false, null, at, successor);
		}

	}

	/** The membership of the first staff member. */
	public record Nomination(String accountId, String emailId) {
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
