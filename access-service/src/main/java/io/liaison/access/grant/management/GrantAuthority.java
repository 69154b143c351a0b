package io.liaison.access.grant.management;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.liaison.access.grant.ContactAccess;
import io.liaison.access.grant.ContactAccesses;
import io.liaison.access.grant.Grant;
import io.liaison.access.identity.AddressHolder;
import io.liaison.access.identity.LoginIdentity;
import io.liaison.access.view.AccountLink;
import io.liaison.access.view.AccountView;
import io.liaison.access.view.AccountViews;
import io.liaison.access.view.RoleView;
import io.liaison.access.view.RoleViews;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.Side;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Whose access somebody may manage: what the target's roles and the caller's own are is
 * read from the views, never from a request. A role that is not known here may do
 * anything, so nobody reaches whoever holds it.
 */
@Component
public class GrantAuthority {

	private final AccountViews accounts;

	private final RoleViews roles;

	private final ContactAccesses accesses;

	GrantAuthority(AccountViews accounts, RoleViews roles, ContactAccesses accesses) {
		this.accounts = accounts;
		this.roles = roles;
		this.accesses = accesses;
	}

	/**
	 * Oneself is within reach, but not another contact that has the same address: whoever
	 * could choose that one would choose its roles (D21).
	 * @throws Refusal FORBIDDEN when the contact holds a role above the caller's (T6, S4)
	 */
	void requireReach(Caller caller, String accountId, String contactId) {
		AccountView account = this.accounts.get(accountId);
		List<String> held = account.link(contactId).map(AccountLink::roles).orElse(List.of());
		if (account.isProvider()) {
			Map<String, RoleView> known = known(held);
			boolean covered = known.keySet().containsAll(held) && known.values()
				.stream()
				.allMatch((role) -> caller.permissions().containsAll(role.permissionsIn(account)));
			require(covered, "This concerns a role with more permissions than yours.");
		}
		else if (isOutsider(caller) && !contactId.equals(caller.contactId())) {
			require(grants(caller).containsAll(governing(held)), "Your roles do not let you decide about this role.");
		}
	}

	/**
	 * Who reaches a login reaches each of the contacts that it can sign in as (D21).
	 * @throws Refusal FORBIDDEN when one of them holds a role above the caller's
	 */
	public void requireReach(Caller caller, LoginIdentity identity) {
		this.accesses.findAll(identity.claims().stream().map(AddressHolder::contactId).collect(Collectors.toSet()))
			.forEach((access) -> access.grants()
				.stream()
				.filter((grant) -> grant.login() && grant.identityId().equals(identity.id()))
				.forEach((grant) -> requireReach(caller, grant.accountId(), access.id())));
	}

	/**
	 * Judges what results and not the patch: turned on again, a grant has what it had.
	 * @param target as it is when the change is written
	 * @throws Refusal FORBIDDEN when it would widen what the caller may, oneself included
	 */
	void requireChange(Caller caller, ContactAccess target, Grant grant, GrantChange change) {
		requireReach(caller, grant.accountId(), target.id());
		boolean self = isSelf(caller, target, grant);
		boolean turnsOn = change.login().orElse(false) && !grant.login();
		if (change.signatory().orElse(grant.signatory()) && (turnsOn || !grant.signatory())) {
			require(!self, "Nobody makes themselves a signatory.");
			require(mayNameSignatory(caller, grant.accountId()), "Your roles do not let you name a signatory.");
		}
		if (self && (turnsOn || change.ends())) {
			Instant latest = turnsOn ? ownEnd(caller, target) : end(grant.until());
			require(!end(change.untilOr(grant.until())).isAfter(latest), "Nobody prolongs their own access.");
		}
	}

	private boolean mayNameSignatory(Caller caller, String accountId) {
		if (this.accounts.get(accountId).isProvider()) {
			return caller.permissions().containsAll(Grant.SIGNING);
		}
		return !isOutsider(caller) || !grants(caller).isEmpty();
	}

	/** When the access ends by which the caller is here; it has ended if it is off. */
	private Instant ownEnd(Caller caller, ContactAccess target) {
		String contactId = caller.contactId();
		String through = through(caller);
		String emailId = caller.emailId();
		if (contactId == null || through == null || emailId == null) {
			return Instant.MIN;
		}
		return (target.id().equals(contactId) ? Optional.of(target) : this.accesses.find(contactId))
			.flatMap((access) -> access.grant(through, emailId))
			.filter(Grant::login)
			.map((own) -> end(own.until()))
			.orElse(Instant.MIN);
	}

	private Set<String> grants(Caller caller) {
		String through = through(caller);
		String contactId = caller.contactId();
		if (through == null || contactId == null) {
			return Set.of();
		}
		List<String> own = this.accounts.find(through)
			.flatMap((account) -> account.activeLink(contactId))
			.map(AccountLink::roles)
			.orElse(List.of());
		return known(own).values().stream().flatMap((role) -> role.granted().stream()).collect(Collectors.toSet());
	}

	private Set<String> governing(Collection<String> held) {
		Set<String> governing = new HashSet<>(held);
		known(held).forEach((id, role) -> {
			if (!role.governs()) {
				governing.remove(id);
			}
		});
		return governing;
	}

	private Map<String, RoleView> known(Collection<String> ids) {
		return this.roles.findAll(ids);
	}

	private static boolean isOutsider(Caller caller) {
		return caller.side() == Side.CUSTOMER || caller.side() == Side.PURCHASER;
	}

	/** The account in which the caller has the own access. */
	private static @Nullable String through(Caller caller) {
		return (caller.via() != null) ? caller.via() : caller.accountId();
	}

	/** Also under another contact that has the same address (D21). */
	private static boolean isSelf(Caller caller, ContactAccess target, Grant grant) {
		return target.id().equals(caller.contactId()) || grant.identityId().equals(caller.subject());
	}

	private static Instant end(@Nullable Instant until) {
		return Optional.ofNullable(until).orElse(Instant.MAX);
	}

	private static void require(boolean allowed, String otherwise) {
		if (!allowed) {
			throw Refusal.forbidden(otherwise);
		}
	}

}
