package io.liaison.contacts.misfit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.liaison.contacts.account.Account;
import io.liaison.contacts.role.RoleCatalogue;
import io.liaison.contacts.role.RoleDefinition;
import io.liaison.contacts.roster.Link;
import org.jspecify.annotations.Nullable;

/**
 * That an account does not keep what a role asks for now.
 *
 * @param holders how many active contacts hold it
 */
record Misfit(String role, Reason reason, int holders) {

	/** Of one account, as it is and as roles are now. */
	static List<Misfit> of(Account account, RoleCatalogue catalogue) {
		Map<String, Integer> holders = new HashMap<>();
		account.links()
			.stream()
			.filter(Link::active)
			.flatMap((link) -> link.roleIds().stream())
			.forEach((role) -> holders.merge(role, 1, Integer::sum));
		Set<RoleDefinition> applicable = new HashSet<>(
				catalogue.applicable(account.side(), account.profile().programme()));
		return catalogue.roles().stream().flatMap((role) -> {
			int count = holders.getOrDefault(role.id(), 0);
			Reason reason = applicable.contains(role) ? limit(role, count, account.settled())
					: (count > 0) ? Reason.NOT_APPLICABLE : null;
			return (reason != null) ? Stream.of(new Misfit(role.id(), reason, count)) : Stream.<Misfit>empty();
		}).toList();
	}

	/** An account in SETUP tells what it misses by itself (D20). */
	private static @Nullable Reason limit(RoleDefinition role, int count, boolean settled) {
		if (role.maxHolders() != null && count > role.maxHolders()) {
			return Reason.TOO_MANY;
		}
		return (settled && count < role.minHolders()) ? Reason.TOO_FEW : null;
	}

	/** What does not fit. */
	enum Reason {

		/** more hold it than may */
		TOO_MANY,

		/** fewer hold it than should */
		TOO_FEW,

		/** it is held where the account has no such role */
		NOT_APPLICABLE

	}

}
