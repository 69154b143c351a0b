package io.liaison.access.grant;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.liaison.access.grant.GrantManagement.ManagedGrant;
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
class GrantAuthority {

	private final AccountViews accounts;

	private final RoleViews roles;

	GrantAuthority(AccountViews accounts, RoleViews roles) {
		this.accounts = accounts;
		this.roles = roles;
	}

	/**
	 * @throws Refusal FORBIDDEN when the contact holds a role above the caller's (T6, S4)
	 */
	void requireReach(Caller caller, String accountId, ManagedGrant target) {
		AccountView account = this.accounts.get(accountId);
		List<String> held = account.link(target.contactId()).map(AccountLink::roles).orElse(List.of());
		if (account.isProvider()) {
			Map<String, RoleView> known = known(held);
			boolean covered = known.keySet().containsAll(held) && known.values()
				.stream()
				.allMatch((role) -> caller.permissions().containsAll(role.permissionsIn(account)));
			require(covered, "This concerns a role with more permissions than yours.");
		}
		else if (isOutsider(caller) && !isSelf(caller, target)) {
			require(grants(caller).containsAll(governing(held)), "Your roles do not let you decide about this role.");
		}
	}

	/**
	 * @throws Refusal FORBIDDEN when it would widen what the caller may, oneself included
	 */
	void requireChange(Caller caller, String accountId, ManagedGrant target, GrantChange change) {
		requireReach(caller, accountId, target);
		boolean self = isSelf(caller, target);
		if (change.signatory().orElse(false) && !target.grant().signatory()) {
			require(!self, "Nobody makes themselves a signatory.");
			require(!isOutsider(caller) || !grants(caller).isEmpty(), "Your roles do not let you name a signatory.");
		}
		if (self && change.ends()) {
			require(!end(change.until()).isAfter(end(target.grant().until())), "Nobody prolongs their own access.");
		}
	}

	private Set<String> grants(Caller caller) {
		String through = (caller.via() != null) ? caller.via() : caller.accountId();
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

	/** Also under another contact that has the same address (D21). */
	private static boolean isSelf(Caller caller, ManagedGrant target) {
		return target.contactId().equals(caller.contactId())
				|| Objects.equals(target.grant().identityId(), caller.subject());
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
