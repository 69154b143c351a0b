package io.liaison.ticket.view;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The names of accounts and people, as far as they are known here and the caller is told
 * them; by ids.
 */
public record Names(Map<String, String> accounts, Map<String, String> people) {

	public @Nullable String account(String id) {
		return this.accounts.get(id);
	}

	/**
	 * @param id also that of a system, which has no name here
	 */
	public @Nullable String person(@Nullable String id) {
		return (id != null) ? this.people.get(id) : null;
	}

}
