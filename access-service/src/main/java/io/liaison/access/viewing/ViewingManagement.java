package io.liaison.access.viewing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import io.liaison.access.grant.ContactAccess;
import io.liaison.access.grant.ContactAccesses;
import io.liaison.access.grant.Grant;
import io.liaison.access.identity.LoginIdentities;
import io.liaison.access.identity.LoginIdentity;
import io.liaison.access.revocation.SigningPosition;
import io.liaison.access.rights.Rights;
import io.liaison.access.view.AccountView;
import io.liaison.access.view.AccountViews;
import io.liaison.access.viewing.Viewing.Person;
import io.liaison.platform.command.AsOf;
import io.liaison.platform.command.Command;
import io.liaison.platform.command.Ids;
import io.liaison.platform.consumer.view.StoredView;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.Side;

import org.springframework.stereotype.Component;

/** Who may view as whom, and who ends it. */
@Component
class ViewingManagement {

	private final Viewings viewings;

	private final AccountViews accounts;

	private final ContactAccesses accesses;

	private final LoginIdentities identities;

	private final Rights rights;

	private final SigningPosition position;

	private final ViewingSettings settings;

	private final InstantSource clock;

	ViewingManagement(Viewings viewings, AccountViews accounts, ContactAccesses accesses, LoginIdentities identities,
			Rights rights, SigningPosition position, ViewingSettings settings, InstantSource clock) {
		this.viewings = viewings;
		this.accounts = accounts;
		this.accesses = accesses;
		this.identities = identities;
		this.rights = rights;
		this.position = position;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * @throws Refusal FORBIDDEN to who is not of the staff, and about whoever is or has
	 * the same login; NOT_FOUND without such a contact in the account; CONFLICT where
	 * that one cannot sign in, and so sees nothing
	 */
	Viewing begin(String accountId, String contactId, String reason, Caller caller, Command command) {
		Person staff = staff(caller);
		long position = this.position.current();
		StoredView<AccountView> stored = this.accounts.read(accountId).orElseThrow(() -> Refusal.notFound("account"));
		AccountView account = stored.known().orElseThrow(() -> Refusal.notFound("account"));
		if (!account.isCustomer()) {
			throw Refusal.forbidden("One views as people of customers alone.");
		}
		account.activeLink(contactId).orElseThrow(() -> Refusal.notFound("contact"));
		Person seen = this.accesses.find(contactId)
			.flatMap((access) -> signingIn(access, accountId, position))
			.orElseThrow(() -> Refusal.conflict("no-login", "Whoever cannot sign in for the account sees nothing."));
		Instant now = this.clock.instant();
		return this.viewings.begin(Viewing.begun(Ids.from(command),
				new Viewing.State(staff, seen, reason, now, now.plus(this.settings.longest()), null),
				List.of(new AsOf("/contacts", accountId, stored.sequence()))), command);
	}

	private static Person staff(Caller caller) {
		String contact = caller.contactId();
		String account = caller.accountId();
		if (caller.side() != Side.PROVIDER || contact == null || account == null) {
			throw Refusal.forbidden("People of the staff view as somebody, nobody else.");
		}
		return new Person(caller.subject(), contact, account);
	}

	private Optional<Person> signingIn(ContactAccess access, String accountId, long position) {
		for (Grant grant : access.grantsIn(accountId)) {
			LoginIdentity identity = this.identities.find(grant.identityId()).orElse(null);
			if (identity != null && this.rights.in(identity, access.id(), accountId, null, position).isPresent()) {
				requireNoStaff(identity);
				return Optional.of(new Person(identity.id(), access.id(), accountId));
			}
		}
		return Optional.empty();
	}

	/** A token names the login, and with it everything that it opens. */
	private void requireNoStaff(LoginIdentity identity) {
		if (this.rights.memberships(identity).stream().anyMatch((it) -> it.side().equals(Side.PROVIDER.name()))) {
			throw Refusal.forbidden("Nobody views as somebody of the staff, whatever else that one is.");
		}
	}

	/**
	 * By whoever began it, or who decides about access to the account.
	 * @throws Refusal NOT_FOUND for anybody else
	 */
	void end(String id, Caller caller, Command command) {
		Viewing viewing = this.viewings.find(id)
			.filter((it) -> it.staff().contactId().equals(caller.contactId())
					|| caller.may("access.manage", it.seen().accountId()))
			.orElseThrow(() -> Refusal.notFound("viewing"));
		this.viewings.end(viewing, command);
	}

}
