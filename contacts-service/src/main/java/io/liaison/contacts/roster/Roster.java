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
import io.liaison.contacts.roster.operation.AccountOperation;
import org.jspecify.annotations.Nullable;

/**
 * The contacts acting for an account, and the purchasers whose people may. It is a value:
 * a change of it is a plan until the account takes it.
 *
 * @param managers the purchasers; absent where there are none
 */
public record Roster(List<Link> links, @Nullable List<Purchaser> managers) {

	/** Links of one account. */
	static final int MAX_LINKS = 1_000;

	public Roster(List<Link> links) {
		this(links, null);
	}

	public List<Purchaser> purchasers() {
		return (this.managers != null) ? this.managers : List.of();
	}

	/** The same contacts with these purchasers. */
	public Roster managedBy(List<Purchaser> purchasers) {
		return purchasers.equals(purchasers()) ? this : new Roster(this.links, List.copyOf(purchasers));
	}

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
		return RosterPlan.of(roster, terms, changed, broken);
	}

	/**
	 * The same of operations that are one change: a limit holds after all of them, so
	 * that a role can pass from one to another (D25).
	 * @return what is broken by no single operation stands under
	 * {@link RosterPlan#TOGETHER}
	 */
	public RosterPlan planTogether(List<? extends AccountOperation> operations, RosterTerms terms, long revision) {
		Roster roster = this;
		Set<String> changed = new TreeSet<>();
		Map<Integer, List<BrokenRule>> broken = new TreeMap<>();
		for (int i = 0; i < operations.size(); i++) {
			AccountOperation operation = operations.get(i);
			Roster next = operation.on(roster, terms, revision);
			if (next != roster) {
				changed.add(operation.contactId());
				note(broken, i, RosterRule.OF_EACH, new Step(roster, next, operation.contactId(), terms));
			}
			roster = next;
		}
		note(broken, RosterPlan.TOGETHER, RosterRule.OF_ALL, new Step(this, roster, "", terms));
		return RosterPlan.of(roster, terms, changed, broken);
	}

	private static void note(Map<Integer, List<BrokenRule>> broken, int place, List<RosterRule> rules, Step step) {
		List<BrokenRule> found = rules.stream().flatMap((rule) -> rule.broken(step)).toList();
		if (!found.isEmpty()) {
			broken.put(place, found);
		}
	}

	public Roster with(Link link) {
		Optional<Link> before = link(link.contactId());
		if (before.isEmpty()) {
			return new Roster(Stream.concat(this.links.stream(), Stream.of(link)).toList(), this.managers);
		}
		return before.get().sameAs(link) ? this : new Roster(
				this.links.stream().map((other) -> other.contactId().equals(link.contactId()) ? link : other).toList(),
				this.managers);
	}

	public Roster without(String contactId) {
		return link(contactId).isEmpty() ? this : new Roster(
				this.links.stream().filter((link) -> !link.contactId().equals(contactId)).toList(), this.managers);
	}

	long holders(String role) {
		return this.links.stream().filter((link) -> link.holds(role)).count();
	}

}
