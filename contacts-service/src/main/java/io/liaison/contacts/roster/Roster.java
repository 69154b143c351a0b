package io.liaison.contacts.roster;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.liaison.contacts.role.RoleDefinition;
import io.liaison.contacts.roster.RosterRule.Step;

/**
 * The contacts acting for an account. It is a value: a change of it is a plan until the
 * account takes it.
 */
public record Roster(List<Link> links) {

	/** Links of one account. */
	static final int MAX_LINKS = 1_000;

	public Optional<Link> link(String contactId) {
		return this.links.stream().filter((link) -> link.contactId().equals(contactId)).findFirst();
	}

	/** The roles that fewer contacts hold than should. */
	public List<String> vacant(List<RoleDefinition> roles) {
		return roles.stream().filter((role) -> holders(role.id()) < role.minHolders()).map(RoleDefinition::id).toList();
	}

	/**
	 * Works out what the operations come to, each on top of those before it that the
	 * rules allow. Changes nothing.
	 * @param revision number of the account's event that will tell of them
	 */
	public RosterPlan plan(List<? extends AccountOperation> operations, RosterTerms terms, long revision) {
		Roster roster = this;
		Set<String> changed = new TreeSet<>();
		Map<Integer, List<BrokenRule>> broken = new TreeMap<>();
		for (int i = 0; i < operations.size(); i++) {
			AccountOperation operation = operations.get(i);
			Roster next = operation.on(roster, terms, revision);
			if (next != roster) {
				Step step = new Step(roster, next, operation.contactId(), terms);
				List<BrokenRule> rules = RosterRule.ALL.stream().flatMap((rule) -> rule.broken(step)).toList();
				if (rules.isEmpty()) {
					roster = next;
					changed.add(operation.contactId());
				}
				else {
					broken.put(i, rules);
				}
			}
		}
		return new RosterPlan(roster, terms.settled() || roster.vacant(terms.roles()).isEmpty(), changed, broken);
	}

	Roster with(Link link) {
		Optional<Link> before = link(link.contactId());
		if (before.isEmpty()) {
			return new Roster(Stream.concat(this.links.stream(), Stream.of(link)).toList());
		}
		return before.get().sameAs(link) ? this : new Roster(
				this.links.stream().map((other) -> other.contactId().equals(link.contactId()) ? link : other).toList());
	}

	Roster without(String contactId) {
		return link(contactId).isEmpty() ? this
				: new Roster(this.links.stream().filter((link) -> !link.contactId().equals(contactId)).toList());
	}

	long holders(String role) {
		return this.links.stream().filter((link) -> link.holds(role)).count();
	}

}
