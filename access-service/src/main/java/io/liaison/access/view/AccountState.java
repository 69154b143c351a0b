package io.liaison.access.view;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What rights are read from, of an account.
 *
 * @param sequence number of the source's event that this is as of
 * @param owner the first staff member, at the provider's account only
 */
record AccountState(long sequence, String name, String side, @Nullable String programme, boolean active,
		@Nullable Owner owner, List<AccountLink> links) {

	static final AccountState UNKNOWN = new AccountState(0, "", "CUSTOMER", null, false, null, List.of());

	Optional<AccountLink> link(String contactId) {
		return this.links.stream().filter((link) -> link.contactId().equals(contactId)).findFirst();
	}

	/** Whether somebody may do less from now on. */
	boolean shrinksTo(AccountState next) {
		if (!this.active) {
			return false;
		}
		return !next.active || !this.side.equals(next.side)
				|| (this.programme != null && !this.programme.equals(next.programme))
				|| this.links.stream()
					.anyMatch(
							(link) -> link.active() && !next.link(link.contactId()).filter(link::isKeptBy).isPresent());
	}

}
