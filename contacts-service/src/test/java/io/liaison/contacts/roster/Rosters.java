package io.liaison.contacts.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.liaison.contacts.role.AccountSide;
import io.liaison.contacts.role.RoleDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Rosters and role definitions to test with.
 */
public final class Rosters {

	public static final Roster EMPTY = new Roster(List.of());

	private Rosters() {
	}

	/** Each contact with one role. */
	static Roster of(String... contactsAndRoles) {
		List<Link> links = new ArrayList<>();
		for (int i = 0; i < contactsAndRoles.length; i += 2) {
			links.add(link(contactsAndRoles[i], contactsAndRoles[i + 1]));
		}
		return new Roster(links);
	}

	static Roster ofMany(int contacts) {
		return new Roster(IntStream.range(0, contacts).mapToObj((i) -> link("c" + i)).toList());
	}

	public static Link link(String contactId, String... roles) {
		return Link.of(contactId, "e-" + contactId, List.of(roles), 1, null);
	}

	static RoleDefinition role(String id, int min, @Nullable Integer max) {
		return new RoleDefinition(id, id, AccountSide.CUSTOMER, null, null, min, max, List.of(), List.of(), List.of());
	}

	static RosterTerms terms(boolean settled, RoleDefinition... roles) {
		return new RosterTerms(List.of(roles), List.of(), settled);
	}

}
