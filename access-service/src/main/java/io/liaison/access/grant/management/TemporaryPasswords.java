package io.liaison.access.grant.management;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import io.liaison.access.grant.ContactAccess;
import io.liaison.access.grant.ContactAccesses;
import io.liaison.access.grant.Grant;
import io.liaison.access.grant.invitation.TemporaryPassword;
import io.liaison.access.grant.management.GrantManagement.ManagedGrant;
import io.liaison.access.identity.AddressHolder;
import io.liaison.access.identity.LoginIdentities;
import io.liaison.access.identity.LoginIdentity;
import io.liaison.access.identity.password.PasswordRules;
import io.liaison.access.identity.proof.OfferedPassword;
import io.liaison.access.identity.proof.PasswordHashing;
import io.liaison.access.settings.GrantSettings;
import io.liaison.access.view.AccountLink;
import io.liaison.access.view.AccountViews;
import io.liaison.platform.command.Command;
import io.liaison.platform.command.Ids;
import io.liaison.platform.command.KeyedHash;
import io.liaison.platform.problem.Refusal.FieldError;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import io.liaison.platform.web.ETags;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Login on by a password that whoever manages access chose and hands over (S19, S20),
 * while the invitation goes out too (S23). Only to a login that is new and has access in
 * no other account: else one company's admin could take over what is used elsewhere (D1).
 */
@Component
public class TemporaryPasswords {

	private final GrantManagement management;

	private final GrantAuthority authority;

	private final AccountViews accounts;

	private final ContactAccesses accesses;

	private final LoginIdentities identities;

	private final PasswordRules rules;

	private final PasswordHashing hashing;

	private final KeyedHash hash;

	private final Duration lifetime;

	private final InstantSource clock;

	TemporaryPasswords(GrantManagement management, GrantAuthority authority, AccountViews accounts,
			ContactAccesses accesses, LoginIdentities identities, PasswordRules rules, PasswordHashing hashing,
			KeyedHash hash, GrantSettings settings, InstantSource clock) {
		this.management = management;
		this.authority = authority;
		this.accounts = accounts;
		this.accesses = accesses;
		this.identities = identities;
		this.rules = rules;
		this.hashing = hashing;
		this.hash = hash;
		this.lifetime = settings.temporaryPasswords();
		this.clock = clock;
	}

	/**
	 * The identity has the password before the grant names it; alone that opens nothing.
	 * Of the request only a keyed hash is remembered: a plain one would be a quick way to
	 * try passwords out.
	 * @throws Refusal CONFLICT for a login that is not new or has access elsewhere,
	 * whatever the password; INVALID for one that breaks a rule, and what a change and an
	 * invitation are refused for
	 */
	ManagedGrant set(String accountId, String emailId, @Nullable String ifMatch, String password,
			@Nullable String message, Command command, Caller caller) {
		ManagedGrant before = this.management.get(accountId, emailId, caller);
		String contactId = before.contactId();
		String identityId = before.grant().identityId();
		this.authority.requireReach(caller, accountId, contactId);
		this.management.requireActiveLink(accountId, contactId);
		LoginIdentity identity = this.identities.claim(identityId, new AddressHolder(contactId, emailId),
				Command.random().by(command.by()));
		if (!identity.isNew() || isGrantedBeyond(accountId, identity)) {
			throw Refusal.conflict("login-not-new",
					"This login is in use, or has access elsewhere; send an invitation.");
		}
		String key = Ids.derived("temporary password", command.id());
		OfferedPassword offered = new OfferedPassword(key, contactId, accountId, emailId);
		// of a login that is refused not even the rules for its passwords are told (C15)
		check(password, identityId, offered);
		String body = (command.body() != null) ? this.hash.of("temporary password", command.body()) : null;
		long link = this.accounts.get(accountId).link(contactId).map(AccountLink::since).orElse(0L);
		TemporaryPassword temporary = new TemporaryPassword(key, this.clock.instant().plus(this.lifetime));
		Command named = Command.of(command.id(), body, command.by());
		Consumer<ContactAccess> decision = (it) -> {
			Grant grant = it.grantOrNone(accountId, emailId).under(link);
			this.authority.requireChange(caller, it, grant, GrantChange.LOGIN_ON);
			ETags.require(ifMatch, it.grantOrNone(accountId, emailId).version());
			GrantChange.LOGIN_ON.requireEndAhead(grant, this.clock.instant());
			it.addresses().requireKnown(accountId, emailId);
			it.turnOn(accountId, emailId, false, link, this.clock.instant());
			it.invite(accountId, emailId, temporary, message, this.clock.instant());
		};
		// what is refused leaves the one that was set before
		this.accesses.rehearse(contactId, named, decision);
		Runnable withdrawal = this.identities.offer(identityId, offered, this.hashing.hash(password),
				new Command(key, body, false, false, command.by(), null));
		ContactAccess access = changed(contactId, named, decision, withdrawal);
		return GrantManagement.managed(access, access.grantOrNone(accountId, emailId));
	}

	/** Of two at the same moment the grant names one, and that one the identity keeps. */
	private ContactAccess changed(String contactId, Command command, Consumer<ContactAccess> decision,
			Runnable withdrawal) {
		try {
			return this.accesses.change(contactId, command, decision);
		}
		catch (Refusal refusal) {
			withdrawal.run();
			throw refusal;
		}
	}

	/**
	 * The temporary password that this identity can be signed in with once, to choose
	 * another: judged anew at each use, for access elsewhere may have come meanwhile.
	 */
	public Optional<OfferedPassword> serving(LoginIdentity identity) {
		return identity.offered()
			.filter((offered) -> identity.isNew() && this.accesses.find(offered.contactId())
				.flatMap((access) -> access.invitations().offered(offered, this.clock.instant()))
				.filter((grant) -> isLinked(offered, grant) && !isGrantedBeyond(offered.accountId(), identity))
				.isPresent());
	}

	private boolean isLinked(OfferedPassword offered, Grant grant) {
		return this.accounts.find(offered.accountId())
			.flatMap((account) -> account.activeLink(offered.contactId()))
			.filter(grant::givenUnder)
			.isPresent();
	}

	private boolean isGrantedBeyond(String accountId, LoginIdentity identity) {
		List<String> contacts = identity.claims().stream().map(AddressHolder::contactId).distinct().toList();
		return this.accesses.findAll(contacts)
			.stream()
			.flatMap((access) -> access.grants().stream())
			.anyMatch((grant) -> grant.login() && grant.identityId().equals(identity.id())
					&& !grant.accountId().equals(accountId));
	}

	private void check(String password, String identityId, OfferedPassword offered) {
		try {
			this.rules.checkOffered(password, identityId, offered);
		}
		catch (Refusal refusal) {
			throw refusal.because(List.of(new FieldError("/password", refusal.detail())));
		}
	}

}
