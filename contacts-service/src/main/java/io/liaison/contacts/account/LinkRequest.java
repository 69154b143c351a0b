package io.liaison.contacts.account;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a contact to be in an account.
 *
 * @param emailId the address to use, none to keep the one in use
 * @param roles ids
 */
public record LinkRequest(String contactId, @Nullable String emailId, List<String> roles) {

	/**
	 * A link with these roles.
	 * @param always roles that every link of the account carries
	 */
	Link made(Collection<String> always, long revision, @Nullable String origin) {
		return new Link(this.contactId, this.emailId, true, assigned(always, List.of(), this.emailId), revision,
				origin);
	}

	/** The link with exactly these roles instead. */
	Link replacing(Link link, Collection<String> always, long revision) {
		String email = (this.emailId != null) ? this.emailId : link.emailId();
		return new Link(this.contactId, email, link.active(), assigned(always, link.roles(), email), revision,
				link.origin());
	}

	/** The link with these roles as well. */
	Link addingTo(Link link, long revision) {
		String email = (link.emailId() != null) ? link.emailId() : this.emailId;
		return new Link(this.contactId, email, link.active(), assigned(link.roleIds(), link.roles(), email), revision,
				link.origin());
	}

	private List<RoleAssignment> assigned(Collection<String> others, List<RoleAssignment> before,
			@Nullable String email) {
		Map<String, RoleAssignment> kept = before.stream()
			.collect(Collectors.toMap(RoleAssignment::role, Function.identity()));
		LinkedHashSet<String> ids = new LinkedHashSet<>(others);
		ids.addAll(this.roles);
		return ids.stream().map((id) -> kept.getOrDefault(id, new RoleAssignment(id, email))).toList();
	}

}
