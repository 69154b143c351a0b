package io.liaison.access.view;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What rights are read from, of an account.
 *
 * @param side CUSTOMER, PROVIDER or PURCHASER
 * @param owner the first staff member, at the provider's account only
 */
public record AccountView(String name, String side, @Nullable String programme, boolean active, @Nullable Owner owner,
		List<AccountLink> links) {

	public boolean isProvider() {
		return this.side.equals("PROVIDER");
	}

	/** The contact's link, active or not. */
	public Optional<AccountLink> link(String contactId) {
		return this.links.stream().filter((link) -> link.contactId().equals(contactId)).findFirst();
	}

	/** The link that gives this contact rights. */
	public Optional<AccountLink> activeLink(String contactId) {
		return link(contactId).filter((link) -> link.active() && this.active);
	}

}
