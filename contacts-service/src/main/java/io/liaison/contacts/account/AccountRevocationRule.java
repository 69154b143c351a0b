package io.liaison.contacts.account;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.liaison.contacts.account.AccountPublications.AccountData;
import io.liaison.contacts.account.AccountPublications.LinkData;
import io.liaison.contacts.account.AccountPublications.RoleData;

/**
 * Whether a change of an account takes rights from somebody: then tokens made before it
 * are refused. Rights are read from the side, the programme, whether the account is
 * active, and of each link whether it is active and its roles.
 */
final class AccountRevocationRule {

	private AccountRevocationRule() {
	}

	static boolean revokes(AccountData before, AccountData after) {
		if (!before.active()) {
			return false;
		}
		return !after.active() || !before.side().equals(after.side())
				|| !Objects.equals(before.programme(), after.programme())
				|| before.links().stream().anyMatch((link) -> link.active() && !isKept(link, after.links()));
	}

	private static boolean isKept(LinkData link, List<LinkData> after) {
		return after.stream()
			.filter((it) -> it.contactId().equals(link.contactId()))
			.anyMatch((it) -> it.active() && roles(it).containsAll(roles(link)));
	}

	private static Set<String> roles(LinkData link) {
		Set<String> roles = new HashSet<>();
		for (RoleData role : link.roles()) {
			roles.add(role.role());
		}
		return roles;
	}

}
