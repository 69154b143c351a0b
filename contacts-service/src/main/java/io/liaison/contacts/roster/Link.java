package io.liaison.contacts.roster;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.liaison.contacts.role.RoleDefinition;
import org.jspecify.annotations.Nullable;

/**
 * A contact's place in an account.
 *
 * @param emailId the contact's address for this account, none when it has no address
 * @param roles in the order given
 * @param revision number of the account's event that last changed this link
 * @param since number of the account's event that made this link, the same for as long as
 * it lasts: one that was unlinked and linked again is another; 0 when made before links
 * had it
 * @param origin the import that made it
 */
public record Link(String contactId, @Nullable String emailId, boolean active, List<RoleAssignment> roles,
		long revision, long since, @Nullable String origin) {

	public static Link of(String contactId, @Nullable String emailId, Collection<String> roleIds, long revision,
			@Nullable String origin) {
		return new Link(contactId, emailId, true, List.of(), revision, revision, origin).with(emailId, roleIds,
				revision);
	}

	/** Ids of the roles. */
	public List<String> roleIds() {
		return this.roles.stream().map(RoleAssignment::role).toList();
	}

	/** What was chosen of roles, by their ids; all is permitted of the others. */
	public Map<String, List<String>> chosen() {
		Map<String, List<String>> chosen = new LinkedHashMap<>();
		for (RoleAssignment assignment : this.roles) {
			if (assignment.permissions() != null) {
				chosen.put(assignment.role(), assignment.permissions());
			}
		}
		return chosen;
	}

	/**
	 * What its roles permit, as far as that is chosen.
	 * @param applicable the roles that there are in its account
	 */
	public Set<String> permissions(List<RoleDefinition> applicable) {
		return applicable.stream()
			.filter((role) -> role.scope() == null)
			.flatMap((role) -> this.roles.stream()
				.filter((it) -> it.role().equals(role.id()))
				.flatMap((it) -> it.permitted(role.permissions()).stream()))
			.collect(Collectors.toUnmodifiableSet());
	}

	/** Exactly these roles; those it has already keep the address they were given for. */
	public Link with(@Nullable String address, Collection<String> roleIds, long changedBy) {
		Map<String, RoleAssignment> kept = this.roles.stream()
			.collect(Collectors.toMap(RoleAssignment::role, Function.identity()));
		List<RoleAssignment> assigned = roleIds.stream()
			.distinct()
			.map((role) -> kept.getOrDefault(role, new RoleAssignment(role, address)))
			.toList();
		return new Link(this.contactId, address, this.active, assigned, changedBy, this.since, this.origin);
	}

	/** In use or not, with what it gives. */
	public Link standing(boolean inUse, long changedBy) {
		return new Link(this.contactId, this.emailId, inUse, this.roles, changedBy, this.since, this.origin);
	}

	/** With one address in the place of another. */
	public Link readdressed(String from, String to, long changedBy) {
		List<RoleAssignment> moved = this.roles.stream()
			.map((it) -> from.equals(it.emailId()) ? it.through(to) : it)
			.toList();
		return new Link(this.contactId, from.equals(this.emailId) ? to : this.emailId, this.active, moved, changedBy,
				this.since, this.origin);
	}

	/**
	 * @param permissions chosen of roles, by their ids; all of those that are not named;
	 * none to leave it as it is
	 */
	public Link choosing(@Nullable Map<String, List<String>> permissions) {
		return (permissions == null) ? this
				: new Link(this.contactId, this.emailId, this.active,
						this.roles.stream().map((it) -> it.choosing(permissions.get(it.role()))).toList(),
						this.revision, this.since, this.origin);
	}

	boolean holds(String role) {
		return this.active && this.roles.stream().anyMatch((assignment) -> assignment.role().equals(role));
	}

	/** Whether it says the same, whenever that was said. */
	public boolean sameAs(Link other) {
		return Objects.equals(this.emailId, other.emailId()) && this.active == other.active()
				&& this.roles.equals(other.roles());
	}

}
