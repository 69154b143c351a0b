package io.liaison.contacts.role.editing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import io.liaison.contacts.role.AccountSide;
import io.liaison.contacts.role.Permissions;
import io.liaison.contacts.role.RoleCatalogue;
import io.liaison.contacts.role.RoleDefinition;
import io.liaison.platform.problem.Refusal.FieldError;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a definition of a role keeps, whoever makes it. Only what a change is about is
 * looked at: what another version of Liaison stored stays.
 */
record RoleRules(RoleCatalogue catalogue) {

	static final int MAX_NAME_LENGTH = 100;

	static final int MAX_AUDIENCE_LENGTH = 500;

	static final int MAX_PROGRAMME_LENGTH = 40;

	static final int MAX_RANK = 99;

	static final int MAX_HOLDERS = 1_000;

	/** Permissions, mails and grants, each. */
	static final int MAX_ITEMS = 200;

	static final int MAX_ITEM_LENGTH = 100;

	/** Roles are read together, whenever something is decided by them. */
	private static final int MAX_ROLES = 500;

	private static final Pattern PROGRAMME = Pattern.compile("[A-Z][A-Z0-9_]*");

	private static final Pattern MAIL = Pattern.compile("[a-z][a-z0-9-]*");

	/**
	 * @param before none for a new role
	 * @throws Refusal INVALID, naming all that is wrong; CONFLICT for what the
	 * installation cannot do without
	 */
	void require(@Nullable RoleDefinition before, RoleDefinition after) {
		List<FieldError> errors = new ArrayList<>();
		if (!Text.isOneLine(after.name())) {
			errors.add(new FieldError("/name", "is on one line"));
		}
		programmeError(before, after).ifPresent(errors::add);
		if (after.scope() != null && after.side() != AccountSide.PURCHASER) {
			errors.add(new FieldError("/scope", "is of purchasers' roles only"));
		}
		if (after.maxHolders() != null && after.minHolders() > after.maxHolders()) {
			errors.add(new FieldError("/minHolders", "is at most maxHolders"));
		}
		boolean elsewhere = before == null || !Objects.equals(before.programme(), after.programme());
		Set<String> permissions = new HashSet<>(
				(after.scope() != null) ? after.scope().permissions() : Permissions.of(after.side()));
		Set<String> granted = new HashSet<>();
		if (before != null) {
			permissions.addAll(before.permissions());
			granted.addAll(elsewhere ? List.of() : before.granted());
		}
		errors.addAll(errors("/permissions/", after.permissions(), permissions::contains,
				"is no permission of a role of the side " + after.side()
						+ ((after.scope() != null) ? " for " + after.scope() : "")));
		errors.addAll(errors("/automaticMails/", after.automaticMails(), (it) -> MAIL.matcher(it).matches(),
				"is the name of a kind of mail: lower-case letters, digits and hyphens"));
		errors.addAll(errors("/grants/", after.granted(), (it) -> granted.contains(it) || isGrantable(it, after),
				(after.scope() != null) ? "is no role of customers" : "is no role of the same side and programme"));
		if (!errors.isEmpty()) {
			throw Refusal.invalid("The role cannot be like this.", errors.toArray(FieldError[]::new));
		}
		requireOtherName(before, after);
		requireRoom(before);
		requireNeeded(before, after);
	}

	private static Optional<FieldError> programmeError(@Nullable RoleDefinition before, RoleDefinition after) {
		String programme = after.programme();
		if (programme == null || (before != null && programme.equals(before.programme()))) {
			return Optional.empty();
		}
		if (after.side() != AccountSide.CUSTOMER) {
			return Optional.of(new FieldError("/programme", "is of customers' roles only"));
		}
		return PROGRAMME.matcher(programme).matches() ? Optional.empty()
				: Optional.of(new FieldError("/programme", "is of capital letters, digits and low lines"));
	}

	private static List<FieldError> errors(String pointer, List<String> items, Predicate<String> right, String detail) {
		List<FieldError> errors = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		for (int i = 0; i < items.size(); i++) {
			String item = items.get(i);
			if (!right.test(item)) {
				errors.add(new FieldError(pointer + i, detail));
			}
			else if (!seen.add(item)) {
				errors.add(new FieldError(pointer + i, "stands there twice"));
			}
		}
		return errors;
	}

	/** Who acts for a customer decides about roles there. */
	private boolean isGrantable(String roleId, RoleDefinition by) {
		return this.catalogue.roles()
			.stream()
			.filter((role) -> role.id().equals(roleId))
			.anyMatch((role) -> (by.scope() != null) ? role.side() == AccountSide.CUSTOMER : role.side() == by.side()
					&& (role.programme() == null || role.programme().equals(by.programme())));
	}

	/** Files name roles by their names. */
	private void requireOtherName(@Nullable RoleDefinition before, RoleDefinition after) {
		boolean same = before != null && before.name().equals(after.name())
				&& Objects.equals(before.programme(), after.programme());
		if (!same && this.catalogue.roles()
			.stream()
			.anyMatch((role) -> !role.id().equals(after.id()) && role.side() == after.side()
					&& role.name().equalsIgnoreCase(after.name()) && (role.programme() == null
							|| after.programme() == null || role.programme().equals(after.programme())))) {
			throw Refusal.conflict("role-name-taken", "Another role of the same accounts has this name.");
		}
	}

	private void requireRoom(@Nullable RoleDefinition before) {
		if (before == null && this.catalogue.roles().size() >= MAX_ROLES) {
			throw Refusal.conflict("too-many-roles", "There are at most " + MAX_ROLES + " roles.");
		}
	}

	/** Every customer's contact has the one, and nobody could restore the other. */
	private static void requireNeeded(@Nullable RoleDefinition before, RoleDefinition after) {
		if (after.id().equals(RoleDefinition.MEMBER)
				&& (after.programme() != null || after.required() || after.maxHolders() != null)) {
			throw Refusal.conflict("role-needed",
					"Every contact of a customer has this role: it has no programme and no limits.");
		}
		if (before != null && after.id().equals(RoleDefinition.OWNER)) {
			List<String> lost = before.permissions()
				.stream()
				.filter((permission) -> !after.permissions().contains(permission))
				.toList();
			if (!lost.isEmpty() || !after.required() || !after.granted().contains(RoleDefinition.OWNER)) {
				throw Refusal.conflict("role-needed",
						"The owner's role keeps at least one holder, the right to make "
								+ "others owners, and its permissions"
								+ (lost.isEmpty() ? "." : ": " + String.join(", ", lost) + "."));
			}
		}
	}

}
