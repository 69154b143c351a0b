package io.liaison.contacts.role;

import java.util.Set;

/**
 * What a customer lets a purchaser look after (D16). A role of the purchaser's people
 * that carries one counts at the customers who name the purchaser with it.
 */
public enum PurchaserScope {

	/** invoices and payments, and who is concerned with them */
	PAYMENTS("accounts.read", "contacts.read", "contacts.manage", "tickets.open", "notifications.read"),

	/** agreements, and who is concerned with them */
	CONTRACTS("accounts.read", "contacts.read", "contacts.manage", "tickets.open", "notifications.read"),

	/** the customer's requests to the provider */
	SUPPORT("accounts.read", "contacts.read", "tickets.open", "tickets.read-all");

	private final Set<String> permissions;

	PurchaserScope(String... permissions) {
		this.permissions = Set.of(permissions);
	}

	/** All that a role for it may permit: never to decide about access (C10). */
	public Set<String> permissions() {
		return this.permissions;
	}

}
