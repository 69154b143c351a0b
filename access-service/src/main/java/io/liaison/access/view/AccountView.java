package io.liaison.access.view;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What rights are read from, of an account.
 *
 * @param side CUSTOMER, PROVIDER or PURCHASER
 * @param owner the first staff member, at the provider's account only
 * @param purchasers whose people may act for it, absent where there are none
 */
public record AccountView(String name, String side, @Nullable String programme, boolean active, @Nullable Owner owner,
		List<AccountLink> links, @Nullable List<NamedPurchaser> purchasers) {

	public boolean isProvider() {
		return this.side.equals("PROVIDER");
	}

	public boolean isCustomer() {
		return this.side.equals("CUSTOMER");
	}

	public boolean isPurchaser() {
		return this.side.equals("PURCHASER");
	}

	/**
	 * What people of that purchaser's account may look after here; nothing when out of
	 * use.
	 */
	public List<String> scopesOf(String purchaser) {
		return (!this.active || this.purchasers == null || !isCustomer()) ? List.of()
				: this.purchasers.stream()
					.filter((it) -> it.accountId().equals(purchaser))
					.flatMap((it) -> it.scopes().stream())
					.toList();
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
