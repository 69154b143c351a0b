package io.liaison.contacts.account;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.liaison.contacts.role.RoleDefinition;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.problem.Refusal.Kind;

/**
 * The contacts acting for an account, with the limits of their roles (C4, D20).
 */
record Roster(List<Link> links) {

	static final int MAX_LINKS = 1_000;

	Optional<Link> link(String contactId) {
		return this.links.stream().filter((link) -> link.contactId().equals(contactId)).findFirst();
	}

	Roster with(Link link) {
		if (link(link.contactId()).isPresent()) {
			return new Roster(this.links.stream()
				.map((other) -> other.contactId().equals(link.contactId()) ? link : other)
				.toList());
		}
		return new Roster(Stream.concat(this.links.stream(), Stream.of(link)).toList());
	}

	Roster without(String contactId) {
		return new Roster(this.links.stream().filter((link) -> !link.contactId().equals(contactId)).toList());
	}

	long holders(String role) {
		return this.links.stream().filter((link) -> link.holds(role)).count();
	}

	/** The roles that fewer contacts hold than should. */
	List<String> vacant(List<RoleDefinition> applicable) {
		return applicable.stream()
			.filter((role) -> role.minHolders() > 0 && holders(role.id()) < role.minHolders())
			.map(RoleDefinition::id)
			.toList();
	}

	/**
	 * Refuses what breaks a limit that held before; a limit that is broken already does
	 * not stop the way back.
	 * @param settled whether least numbers are in force
	 */
	void requireLimits(Roster before, List<RoleDefinition> applicable, boolean settled) {
		if (this.links.size() > MAX_LINKS && this.links.size() > before.links().size()) {
			throw Refusal.conflict("too-many-links", "An account has at most " + MAX_LINKS + " contacts.");
		}
		for (RoleDefinition role : applicable) {
			long now = holders(role.id());
			long then = before.holders(role.id());
			if (role.maxHolders() != null && now > role.maxHolders() && now > then) {
				throw Refusal.conflict("role-limit-exceeded",
						"The role " + role.id() + " has at most " + role.maxHolders() + " holder(s) in an account.");
			}
			if (settled && now < role.minHolders() && now < then) {
				throw Refusal.conflict("role-required",
						"The role " + role.id() + " needs at least " + role.minHolders() + " holder(s).");
			}
		}
	}

	/**
	 * @throws Refusal UNPROCESSABLE for a role that such an account does not have
	 */
	void requireApplicable(List<RoleDefinition> applicable) {
		List<String> known = applicable.stream().map(RoleDefinition::id).toList();
		this.links.forEach((link) -> requireApplicable(link, known));
	}

	static void requireApplicable(Link link, List<String> known) {
		link.roleIds().stream().filter((role) -> !known.contains(role)).findFirst().ifPresent((role) -> {
			throw Refusal.of(Kind.UNPROCESSABLE, "role-not-applicable",
					"An account of this side and programme does not have the role " + role + ".");
		});
	}

}
