package io.liaison.contacts.account;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.liaison.contacts.account.AccountPublications.AccountData;
import io.liaison.contacts.account.AccountPublications.LinkData;
import io.liaison.contacts.account.AccountPublications.RoleData;
import io.liaison.contacts.roster.Purchaser;

/**
 * Whether a change of an account takes rights from somebody: then tokens made before it
 * are refused. Rights are read from the side, the programme, whether the account is
 * active, of each link whether it is active and its roles, and of each purchaser the
 * scopes.
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
				|| before.links().stream().anyMatch((link) -> link.active() && !isKept(link, after.links()))
				|| named(before).anyMatch((purchaser) -> named(after).noneMatch((it) -> keeps(it, purchaser)));
	}

	private static Stream<Purchaser> named(AccountData account) {
		return Objects.requireNonNullElse(account.purchasers(), List.<Purchaser>of()).stream();
	}

	private static boolean keeps(Purchaser now, Purchaser before) {
		return now.accountId().equals(before.accountId()) && now.scopes().containsAll(before.scopes());
	}

	private static boolean isKept(LinkData link, List<LinkData> after) {
		return after.stream()
			.filter((it) -> it.contactId().equals(link.contactId()))
			.anyMatch((it) -> it.active() && link.roles().stream().allMatch((role) -> isKept(role, it)));
	}

	private static boolean isKept(RoleData role, LinkData after) {
		return after.roles()
			.stream()
			.anyMatch((it) -> it.role().equals(role.role()) && (it.permissions() == null || (role.permissions() != null
					&& new HashSet<>(it.permissions()).containsAll(role.permissions()))));
	}

}
