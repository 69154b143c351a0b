package io.liaison.contacts.roster;

import io.liaison.platform.problem.Refusal.Kind;
import io.liaison.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Why a change of a roster is not allowed.
 *
 * @param detail for people; names no person
 * @param role the one that it is about, if it is about one
 */
public record BrokenRule(Reason reason, String detail, @Nullable String role) {

	BrokenRule(Reason reason, String detail) {
		this(reason, detail, null);
	}

	/** As problems and previews name it. */
	public String type() {
		return this.reason.type;
	}

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
		PERMISSION_NOT_OF_ROLE(Kind.UNPROCESSABLE, "permission-not-of-role"),
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
