package io.liaison.contacts.role;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that a role can permit, in any service (C10). What some systems and one-time
 * links may beside that, and what signing takes, no role gives.
 */
public final class Permissions {

	private static final Set<String> EVERY_SIDE = Set.of("accounts.read", "contacts.read", "contacts.manage",
			"access.read", "access.manage", "tickets.open", "tickets.read-all", "notifications.read");

	private static final Set<String> PROVIDER_ALONE = Set.of("accounts.manage", "roles.read", "roles.manage",
			"imports.run", "changes.approve", "tickets.answer", "operations.manage", "terms.publish", "access.view-as",
			"actions.mint", "access.factor-reset", "contacts.erase");

	/** Of systems, and of who has the terms to accept. */
	private static final Set<String> NO_ROLE = Set.of("links.mint", "authorization.check", "terms.accept");

	private Permissions() {
	}

	/** What roles of that side may permit. */
	public static Set<String> of(AccountSide side) {
		return (side != AccountSide.PROVIDER) ? EVERY_SIDE : union(EVERY_SIDE, PROVIDER_ALONE);
	}

	/** What routes may ask for. */
	static Set<String> all() {
		return union(of(AccountSide.PROVIDER), NO_ROLE);
	}

	private static Set<String> union(Set<String> some, Set<String> others) {
		return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
	}

}
