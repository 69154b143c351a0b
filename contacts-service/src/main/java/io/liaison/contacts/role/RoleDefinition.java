package io.liaison.contacts.role;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What holding a role means and how many may hold it: data, not code (C4).
 *
 * @param id for instance {@code licence.primary-admin}
 * @param programme the programme whose accounts have this role, none for all of the side
 * @param rank authority, 1 is the highest (C5)
 * @param minHolders least number of active contacts once an account has met it (D20)
 * @param maxHolders greatest number of active contacts in one account, none for any
 * @param automaticMails kinds of mail that its holders get without asking
 * @param grants ids of the roles that its holders may give and take; absent in what was
 * stored before roles had them
 * @param audience whom it is for (Q13)
 * @param scope of a purchaser's role, what it is for: it counts at customers who name the
 * purchaser with that, and not in the purchaser's own account (D16)
 * @param shipped of a role that Liaison comes with; absent in what was stored before
 * roles could be edited
 */
public record RoleDefinition(String id, String name, AccountSide side, @Nullable String programme,
		@Nullable Integer rank, int minHolders, @Nullable Integer maxHolders, List<String> permissions,
		List<String> automaticMails, @Nullable List<String> grants, @Nullable String audience,
		@Nullable PurchaserScope scope, @Nullable Shipped shipped) {

	/** The role that every link to a customer account carries (D26). */
	public static final String MEMBER = "member";

	/** The role of the provider's owner. */
	public static final String OWNER = "provider.owner";

	public RoleDefinition(String id, String name, AccountSide side, @Nullable String programme, @Nullable Integer rank,
			int minHolders, @Nullable Integer maxHolders, List<String> permissions, List<String> automaticMails,
			@Nullable List<String> grants) {
		this(id, name, side, programme, rank, minHolders, maxHolders, permissions, automaticMails, grants, null, null,
				null);
	}

	/** What its holders may give and take. */
	public List<String> granted() {
		return (this.grants != null) ? this.grants : List.of();
	}

	/** Whether its holders decide about others. */
	boolean governs() {
		return !granted().isEmpty() || this.permissions.stream().anyMatch((it) -> it.endsWith(".manage"));
	}

	/** Whether an account needs somebody who holds it. */
	public boolean required() {
		return this.minHolders > 0;
	}

	boolean appliesTo(AccountSide accountSide, String accountProgramme) {
		return this.side == accountSide && (this.programme == null || this.programme.equals(accountProgramme));
	}

	/** The id without its programme, as people write it in files. */
	String shortId() {
		return this.id.substring(this.id.indexOf('.') + 1);
	}

	/** Of the same role, that this was taken of what is shipped. */
	RoleDefinition as(Shipped taken) {
		return new RoleDefinition(this.id, this.name, this.side, this.programme, this.rank, this.minHolders,
				this.maxHolders, this.permissions, this.automaticMails, this.grants, this.audience, this.scope, taken);
	}

}
