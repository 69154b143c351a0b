package io.liaison.access.view;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A contact's place in an account; only active ones count.
 *
 * @param roles their ids
 * @param since number of the account's event that made this link, 0 when not known: one
 * that was ended and made again has another
 * @param chosen of the roles of which not everything was chosen, absent where there are
 * none
 */
public record AccountLink(String contactId, boolean active, List<String> roles, long since,
		@Nullable List<Choice> chosen) {

	/** What of a role's permissions this contact has (M16). */
	public List<String> permitted(String role, List<String> ofRole) {
		return (this.chosen == null) ? ofRole
				: this.chosen.stream()
					.filter((choice) -> choice.role().equals(role))
					.findFirst()
					.map((choice) -> ofRole.stream().filter(choice.permissions()::contains).toList())
					.orElse(ofRole);
	}

	/** Not all that the role permits. */
	public record Choice(String role, List<String> permissions) {
	}

}
