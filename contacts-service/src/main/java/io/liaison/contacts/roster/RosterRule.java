package io.liaison.contacts.roster;

import java.util.List;
import java.util.Objects;
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
				"An account of this side and programme does not have the role " + role + ".", role));

	/** What is chosen is chosen from the role's list (M16). */
	RosterRule CHOSEN_FROM_THE_ROLE = (step) -> step.assigned()
		.flatMap((it) -> Objects.requireNonNullElse(it.permissions(), List.<String>of())
			.stream()
			.filter((permission) -> step.terms().has(it.role()) && !step.terms().permits(it.role(), permission))
			.map((permission) -> new BrokenRule(Reason.PERMISSION_NOT_OF_ROLE,
					"The role " + it.role() + " does not have the permission " + permission + ".", it.role())));

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
				"The role " + role.id() + " has at most " + role.maxHolders() + " holder(s) in an account.",
				role.id()));

	/** A required role does not fall vacant again (Q15, Q17, D20). */
	RosterRule NOT_TOO_FEW_HOLDERS = (step) -> step.terms()
		.roles()
		.stream()
		.filter((role) -> step.terms().settled() && step.after().holders(role.id()) < role.minHolders()
				&& step.gained(role.id()) < 0)
		.map((role) -> new BrokenRule(Reason.ROLE_REQUIRED,
				"The role " + role.id() + " needs at least " + role.minHolders() + " holder(s).", role.id()));

	/** What each operation keeps by itself, however many there are. */
	List<RosterRule> OF_EACH = List.of(ROLES_APPLY, CHOSEN_FROM_THE_ROLE);

	/** What several operations keep together: a role may pass from one to another. */
	List<RosterRule> OF_ALL = List.of(NOT_TOO_MANY_LINKS, NOT_TOO_MANY_HOLDERS, NOT_TOO_FEW_HOLDERS);

	/** In the order in which they are told. */
	List<RosterRule> ALL = Stream.concat(OF_EACH.stream(), OF_ALL.stream()).toList();

	Stream<BrokenRule> broken(Step step);

	/**
	 * One operation's change.
	 */
	record Step(Roster before, Roster after, String contactId, RosterTerms terms) {

		/** The roles that the contact concerned did not have in use. */
		Stream<String> roleIds() {
			List<String> old = this.before.link(this.contactId)
				.filter(Link::active)
				.map(Link::roleIds)
				.orElse(List.of());
			return this.after.link(this.contactId)
				.stream()
				.flatMap((link) -> link.roleIds().stream())
				.filter((role) -> !old.contains(role));
		}

		/** The roles of the contact concerned that are given or chosen from anew. */
		Stream<RoleAssignment> assigned() {
			List<RoleAssignment> old = this.before.link(this.contactId).map(Link::roles).orElse(List.of());
			return this.after.link(this.contactId)
				.stream()
				.flatMap((link) -> link.roles().stream())
				.filter((it) -> !old.contains(it));
		}

		long gained(String role) {
			return this.after.holders(role) - this.before.holders(role);
		}

	}

}
