package io.liaison.access.rights;

import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What a customer lets a purchaser look after, and the most that a role for it gives
 * there, whatever else the role permits (C10, D16). None lets anybody decide about
 * access.
 */
enum PurchaserScope {

	PAYMENTS("accounts.read", "contacts.read", "contacts.manage", "tickets.open", "notifications.read", "pay"),

	CONTRACTS("accounts.read", "contacts.read", "contacts.manage", "tickets.open", "notifications.read", "sign"),

	SUPPORT("accounts.read", "contacts.read", "tickets.open", "tickets.read-all");

	private final Set<String> most;

	PurchaserScope(String... most) {
		this.most = Set.of(most);
	}

	/** One that is not known here gives nothing. */
	static Set<String> most(@Nullable String scope) {
		return Stream.of(values())
			.filter((it) -> it.name().equals(scope))
			.findFirst()
			.map((it) -> it.most)
			.orElse(Set.of());
	}

}
