package io.liaison.contacts.roster;

import io.liaison.platform.problem.Refusal;
import io.liaison.platform.problem.Refusal.Kind;

/**
 * Why a change of a roster is not allowed.
 *
 * @param detail for people; names no person
 */
public record BrokenRule(Reason reason, String detail) {

	/** Where a request is refused for it. */
	public Refusal refusal() {
		return Refusal.of(this.reason.kind, this.reason.type, this.detail);
	}

	/** Whether it lies in the roles that were asked for, rather than in the contact. */
	public boolean concernsRoles() {
		return this.reason != Reason.TOO_MANY_LINKS;
	}

	/**
	 * Which rule.
	 */
	enum Reason {

		ROLE_NOT_APPLICABLE(Kind.UNPROCESSABLE, "role-not-applicable"),
		ROLE_LIMIT_EXCEEDED(Kind.CONFLICT, "role-limit-exceeded"), ROLE_REQUIRED(Kind.CONFLICT, "role-required"),
		TOO_MANY_LINKS(Kind.CONFLICT, "too-many-links");

		private final Kind kind;

		private final String type;

		Reason(Kind kind, String type) {
			this.kind = kind;
			this.type = type;
		}

	}

}
