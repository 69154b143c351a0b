package io.liaison.access.grant.management;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.liaison.access.grant.ContactAccess;
import io.liaison.access.grant.ContactAccesses;
import io.liaison.access.grant.Grant;
import io.liaison.access.identity.AddressHolder;
import io.liaison.access.identity.LoginIdentities;
import io.liaison.access.identity.LoginIdentity;
import io.liaison.access.view.AccountLink;
import io.liaison.access.view.AccountViews;
import io.liaison.platform.command.Actor;
import io.liaison.platform.command.Command;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.RecentSignIn;
import io.liaison.platform.security.Side;
import io.liaison.platform.web.ETags;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Manage Access (C12): who of an account's contacts may sign in for it. */
@Component
class GrantManagement {

	private final AccountViews accounts;

	private final ContactAccesses accesses;

	private final LoginIdentities identities;

	private final GrantAuthority authority;

	private final OwnerLogins owners;

	private final InstantSource clock;

	GrantManagement(AccountViews accounts, ContactAccesses accesses, LoginIdentities identities,
			GrantAuthority authority, OwnerLogins owners, InstantSource clock) {
		this.accounts = accounts;
		this.accesses = accesses;
		this.identities = identities;
		this.authority = authority;
		this.owners = owners;
		this.clock = clock;
	}

	/**
	 * One item per address of each active link, in a stable order. Staff also see
	 * addresses that the account does not know.
	 * @param last the item after which it begins, nothing for the first part
	 * @param limit how many are wanted; of contacts, no more are read than those need
	 * @return more than that, unless no more follow
	 */
	List<ManagedGrant> list(String accountId, Position last, int limit, Caller caller) {
		List<String> contacts = this.accounts.get(accountId)
			.links()
			.stream()
			.filter((link) -> link.active() && link.contactId().compareTo(last.contactId()) >= 0)
			.map(AccountLink::contactId)
			.sorted()
			.toList();
		List<ManagedGrant> following = new ArrayList<>();
		// that of the last item, those of the page, and one to know whether more follow
		int step = limit + 2;
		int from = 0;
		while (from < contacts.size() && following.size() <= limit) {
			managed(accountId, contacts.subList(from, Math.min(from + step, contacts.size())), caller)
				.filter((it) -> it.position().compareTo(last) > 0)
				.sorted(Comparator.comparing(ManagedGrant::position))
				.forEach(following::add);
			from += step;
			// of some contacts nothing may be known
			step *= 2;
		}
		return following;
	}

	/**
	 * @throws Refusal NOT_FOUND when the address is of nobody in the account
	 */
	ManagedGrant get(String accountId, String emailId, Caller caller) {
		List<String> contacts = this.accounts.get(accountId).links().stream().map(AccountLink::contactId).toList();
		return managed(accountId, contacts, caller).filter((it) -> it.grant().emailId().equals(emailId))
			.findFirst()
			.orElseThrow(() -> Refusal.notFound("grant"));
	}

	/**
	 * @throws Refusal UNAUTHENTICATED to give access or signature, or to prolong it, by a
	 * sign-in of long ago; FORBIDDEN for somebody above the caller or to widen one's own
	 * rights; CONFLICT when nobody could sign in as owner any more, or login would be on
	 * past its end
	 */
	ManagedGrant change(String accountId, String emailId, @Nullable String ifMatch, GrantChange change, Command command,
			Caller caller) {
		ManagedGrant before = get(accountId, emailId, caller);
		// whoever is out of reach is not claimed for an identity either
		this.authority.requireReach(caller, accountId, before.contactId());
		long link = this.accounts.get(accountId).link(before.contactId()).map(AccountLink::since).orElse(0L);
		boolean turnOn = change.login().orElse(false);
		if (change.gives(before.grant().under(link))) {
			RecentSignIn.require(this.clock.instant());
		}
		boolean inUse = turnOn && claim(accountId, before, command.by());
		ContactAccess access = this.accesses.change(before.contactId(),
				change.shrinks(before.grant()) ? command.shrinkingRights() : command, (it) -> {
					Grant grant = it.grantOrNone(accountId, emailId).under(link);
					this.authority.requireChange(caller, it, grant, change);
					ETags.require(ifMatch, it.grantOrNone(accountId, emailId).version());
					change.requireEndAhead(grant, this.clock.instant());
					if (grant.login() && change.endsLogin()) {
						this.owners.requireAnother(accountId, before.contactId(), grant);
					}
					change.login().ifPresent((login) -> {
						if (login) {
							if (!grant.login()) {
								it.addresses().requireKnown(accountId, emailId);
							}
							it.turnOn(accountId, emailId, inUse, link, this.clock.instant());
						}
						else {
							it.turnOff(accountId, emailId);
						}
					});
					it.arrange(accountId, emailId, change.signatory().orElse(grant.signatory()),
							change.untilOr(grant.until()));
				});
		return managed(access, access.grantOrNone(accountId, emailId));
	}

	/**
	 * Sends the invitation or sends it again. Where the identity came into use meanwhile,
	 * the grant comes into use instead and there is nothing to send.
	 */
	ManagedGrant invite(String accountId, String emailId, @Nullable String message, Command command, Caller caller) {
		ManagedGrant before = get(accountId, emailId, caller);
		this.authority.requireReach(caller, accountId, before.contactId());
		requireActiveLink(accountId, before.contactId());
		String identityId = before.grant().identityId();
		if (this.identities.find(identityId).filter(LoginIdentity::isVerified).isPresent()) {
			this.accesses.change(before.contactId(), Command.random().by(command.by()),
					(it) -> it.identityInUse(identityId, this.clock.instant()));
		}
		ContactAccess access = this.accesses.change(before.contactId(), command, (it) -> {
			it.addresses().requireKnown(accountId, emailId);
			it.invite(accountId, emailId, null, message, this.clock.instant());
		});
		return managed(access, access.grantOrNone(accountId, emailId));
	}

	/**
	 * The identity learns of the contact before the grant is on; alone that allows
	 * nothing.
	 * @return whether the grant may come into use at once
	 */
	private boolean claim(String accountId, ManagedGrant managed, Actor by) {
		requireActiveLink(accountId, managed.contactId());
		return this.identities
			.claim(managed.grant().identityId(), new AddressHolder(managed.contactId(), managed.grant().emailId()),
					Command.random().by(by))
			.isVerified();
	}

	void requireActiveLink(String accountId, String contactId) {
		Optional<AccountLink> link = this.accounts.find(accountId).flatMap((account) -> account.activeLink(contactId));
		if (link.isEmpty()) {
			throw Refusal.conflict("link-inactive", "This contact does not act for the account now.");
		}
	}

	private Stream<ManagedGrant> managed(String accountId, List<String> contacts, Caller caller) {
		boolean insider = caller.side() == Side.PROVIDER || caller.side() == Side.SYSTEM;
		return this.accesses.findAll(contacts)
			.stream()
			.flatMap((access) -> access.grantsIn(accountId)
				.stream()
				.filter((grant) -> grant.login() || access.addresses().knows(accountId, grant.emailId())
						|| (insider && access.addresses().isProfiled(accountId)))
				.map((grant) -> managed(access, grant)));
	}

	static ManagedGrant managed(ContactAccess access, Grant grant) {
		return new ManagedGrant(access.id(), grant, access.addresses().isCurrent(grant.emailId()),
				access.addresses().knows(grant.accountId(), grant.emailId()), access.active());
	}

	/**
	 * @param current whether the address is still the contact's (C13)
	 * @param known whether the account's profile has it (D5)
	 * @param active whether the contact is
	 */
	record ManagedGrant(String contactId, Grant grant, boolean current, boolean known, boolean active) {

		Position position() {
			return new Position(this.contactId, this.grant.emailId());
		}

	}

	/** Where an item stands in the list. */
	record Position(String contactId, String emailId) implements Comparable<Position> {

		static final Position START = new Position("", "");

		private static final Comparator<Position> ORDER = Comparator.comparing(Position::contactId)
			.thenComparing(Position::emailId);

		@Override
		public int compareTo(Position other) {
			return ORDER.compare(this, other);
		}

	}

}
