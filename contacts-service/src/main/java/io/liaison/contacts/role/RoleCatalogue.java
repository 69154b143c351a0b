package io.liaison.contacts.role;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.liaison.platform.problem.Refusal.Kind;
import io.liaison.platform.problem.Refusal;

/**
 * All role definitions as of one moment: what an account's rules are checked against.
 */
public record RoleCatalogue(List<RoleDefinition> roles) {

	/** The programmes that customers may be in: those that some role belongs to. */
	public Set<String> programmes() {
		return this.roles.stream()
			.filter((role) -> role.side() == AccountSide.CUSTOMER && role.programme() != null)
			.map(RoleDefinition::programme)
			.collect(Collectors.toUnmodifiableSet());
	}

	/** The roles of that programme alone. */
	public List<RoleDefinition> ofProgramme(String programme) {
		return this.roles.stream().filter((role) -> programme.equals(role.programme())).toList();
	}

	/** The roles that contacts of such an account may have. */
	public List<RoleDefinition> applicable(AccountSide side, String programme) {
		return this.roles.stream().filter((role) -> role.appliesTo(side, programme)).toList();
	}

	/** Ids of these. */
	public Set<String> ids(AccountSide side, String programme) {
		return applicable(side, programme).stream().map(RoleDefinition::id).collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * The role of such an account that somebody names by id, by id without its programme,
	 * or by name.
	 */
	public Optional<RoleDefinition> named(String text, AccountSide side, String programme) {
		return applicable(side, programme).stream()
			.filter((role) -> role.id().equalsIgnoreCase(text) || role.shortId().equalsIgnoreCase(text)
					|| role.name().equalsIgnoreCase(text))
			.findFirst();
	}

	/**
	 * Every permission that these roles give together.
	 */
	public Set<String> permissions(Collection<String> roleIds) {
		return held(roleIds).flatMap((role) -> role.permissions().stream()).collect(Collectors.toUnmodifiableSet());
	}

	/** Those of these roles that count at a customer who names a purchaser with that. */
	public Set<String> within(Collection<PurchaserScope> scopes, Collection<String> roleIds) {
		return held(roleIds).filter((role) -> role.scope() != null && scopes.contains(role.scope()))
			.map(RoleDefinition::id)
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * Ids of every role that the holders of these may give and take.
	 */
	public Set<String> grants(Collection<String> roleIds) {
		return held(roleIds).flatMap((role) -> role.granted().stream()).collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * Those of these roles whose holders decide about others; one that is not known may.
	 */
	public Set<String> governing(Collection<String> roleIds) {
		Set<String> governing = new HashSet<>(roleIds);
		this.roles.stream().filter((role) -> !role.governs()).map(RoleDefinition::id).forEach(governing::remove);
		return governing;
	}

	/** The highest authority among these roles, 1 before 2 (C5). */
	public int rank(Collection<String> roleIds) {
		return held(roleIds).map(RoleDefinition::rank)
			.filter(Objects::nonNull)
			.mapToInt(Integer::intValue)
			.min()
			.orElse(Integer.MAX_VALUE);
	}

	/**
	 * @throws Refusal UNPROCESSABLE when customers cannot be in that programme (D20)
	 */
	public void requireProgramme(String programme) {
		if (!programmes().contains(programme)) {
			throw Refusal.of(Kind.UNPROCESSABLE, "unknown-programme",
					"The programme is one of " + String.join(", ", programmes().stream().sorted().toList()) + ".");
		}
	}

	private Stream<RoleDefinition> held(Collection<String> roleIds) {
		return this.roles.stream().filter((role) -> roleIds.contains(role.id()));
	}

}
