package io.liaison.contacts.roster;

import java.util.List;
import java.util.stream.Stream;

import io.liaison.contacts.roster.BrokenRule.Reason;

/**
 * What a roster keeps through every change. A limit that is broken already does not stop
 * the way back.
 */
@FunctionalInterface
interface RosterRule {

	/** A contact has only roles of the account's side and programme (C10, D20). */
	RosterRule ROLES_APPLY = (step) -> step.roleIds()
		.filter((role) -> !step.terms().has(role))
		.map((role) -> new BrokenRule(Reason.ROLE_NOT_APPLICABLE,
				"An account of this side and programme does not have the role " + role + "."));

	/** An account has a greatest number of contacts. */
	RosterRule NOT_TOO_MANY_LINKS = (step) -> (step.after().links().size() > Roster.MAX_LINKS
			&& step.after().links().size() > step.before().links().size()) ? Stream
				.of(new BrokenRule(Reason.TOO_MANY_LINKS, "An account has at most " + Roster.MAX_LINKS + " contacts."))
					: Stream.empty();

	/** A role has no more holders than it allows (S2, C4). */
	RosterRule NOT_TOO_MANY_HOLDERS = (step) -> step.terms()
		.roles()
		.stream()
		.filter((role) -> role.maxHolders() != null && step.after().holders(role.id()) > role.maxHolders()
				&& step.gained(role.id()) > 0)
		.map((role) -> new BrokenRule(Reason.ROLE_LIMIT_EXCEEDED,
				"The role " + role.id() + " has at most " + role.maxHolders() + " holder(s) in an account."));

	/** A required role does not fall vacant again (Q15, Q17, D20). */
	RosterRule NOT_TOO_FEW_HOLDERS = (step) -> step.terms()
		.roles()
		.stream()
		.filter((role) -> step.terms().settled() && step.after().holders(role.id()) < role.minHolders()
				&& step.gained(role.id()) < 0)
		.map((role) -> new BrokenRule(Reason.ROLE_REQUIRED,
				"The role " + role.id() + " needs at least " + role.minHolders() + " holder(s)."));

	/** In the order in which they are told. */
	List<RosterRule> ALL = List.of(ROLES_APPLY, NOT_TOO_MANY_LINKS, NOT_TOO_MANY_HOLDERS, NOT_TOO_FEW_HOLDERS);

	Stream<BrokenRule> broken(Step step);

	/**
	 * One operation's change.
	 */
	record Step(Roster before, Roster after, String contactId, RosterTerms terms) {

		/** The roles of the contact concerned. */
		Stream<String> roleIds() {
			return this.after.link(this.contactId).stream().flatMap((link) -> link.roleIds().stream());
		}

		long gained(String role) {
			return this.after.holders(role) - this.before.holders(role);
		}

	}

}
