package io.liaison.contacts.roster;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What operations would come to: worked out alike for a preview and for the change
 * itself.
 *
 * @param roster after those operations that are allowed
 * @param settled whether least numbers of holders are in force from then on
 * @param changed contacts whose places change
 * @param broken why operations are not allowed, by their places in the list
 */
public record RosterPlan(Roster roster, boolean settled, Set<String> changed, Map<Integer, List<BrokenRule>> broken) {

	static RosterPlan of(Roster roster, RosterTerms terms, Set<String> concerned,
			Map<Integer, List<BrokenRule>> broken) {
		Set<String> contacts = new TreeSet<>(concerned);
		contacts.remove("");
		return new RosterPlan(roster, terms.settled() || roster.vacant(terms.roles()).isEmpty(), contacts, broken);
	}

	/** The place of what several operations break together. */
	public static final int TOGETHER = -1;

	/**
	 * @throws io.liaison.platform.problem.Refusal when an operation is not allowed, for
	 * the first reason
	 */
	public RosterPlan requireAllowed() {
		this.broken.values().stream().flatMap(List::stream).findFirst().ifPresent((rule) -> {
			throw rule.refusal();
		});
		return this;
	}

}
