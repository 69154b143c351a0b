package io.liaison.access.me;

import java.util.List;
import java.util.function.Predicate;

import io.liaison.platform.security.Caller;
import io.liaison.platform.security.Side;

/**
 * Which screens of the portal a token sees, in their order (D7): those whose first
 * request the services answer, no others. Another screen is another row.
 */
final class Menu {

	private static final Predicate<Caller> EVERYBODY = (caller) -> true;

	private static final List<Screen> SCREENS = List.of(new Screen("home", "/", EVERYBODY),
			new Screen("accounts", "/accounts", staff("accounts.read")),
			new Screen("approvals", "/approvals", staff("changes.approve")),
			new Screen("tickets", "/tickets", EVERYBODY),
			new Screen("customers", "/customers", (caller) -> caller.side() == Side.PURCHASER),
			new Screen("contacts", "/contacts", may("contacts.read")),
			new Screen("contacts-manager", "/contacts-manager",
					outsiders().and(may("contacts.read")).and(may("contacts.manage"))),
			new Screen("access", "/access", may("access.read")),
			new Screen("roles", "/roles", outsiders().or(may("roles.read"))),
			new Screen("imports", "/imports", staff("imports.run")),
			new Screen("history", "/history", may("contacts.read")),
			new Screen("rights", "/rights", may("contacts.read")),
			new Screen("terms", "/terms", staff("terms.publish")),
			new Screen("audits", "/audits", staff("operations.manage")),
			new Screen("operations", "/operations", staff("operations.manage")),
			new Screen("inbox", "/inbox", EVERYBODY));

	private Menu() {
	}

	/**
	 * Nothing for systems, which look at no screens, and for who has the terms to accept
	 * those alone (D17).
	 */
	static List<MenuItem> of(Caller caller) {
		if (caller.may("terms.accept")) {
			return List.of(new MenuItem("terms", "/terms"));
		}
		return (caller.contactId() != null) ? SCREENS.stream()
			.filter((screen) -> screen.seenBy().test(caller))
			.map((screen) -> new MenuItem(screen.id(), screen.path()))
			.toList() : List.of();
	}

	private static Predicate<Caller> may(String permission) {
		return (caller) -> caller.may(permission);
	}

	private static Predicate<Caller> staff(String permission) {
		return outsiders().negate().and(may(permission));
	}

	private static Predicate<Caller> outsiders() {
		return (caller) -> caller.side() != Side.PROVIDER;
	}

	private record Screen(String id, String path, Predicate<Caller> seenBy) {
	}

	/**
	 * @param id by which the portal knows the screen; its name there depends on the
	 * language
	 * @param path of the portal
	 */
	record MenuItem(String id, String path) {
	}

}
