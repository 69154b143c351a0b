package io.liaison.contacts.roster;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The personal values of a change that is asked for. They stand where the account keeps
 * what it knows of the contact, and go when the change is done or refused.
 *
 * @param values absent where nothing is said of details
 * @param addresses new ones, by e-mail id
 */
public record Proposal(@Nullable PersonalValues values, Map<String, String> addresses) {

	public static final Proposal NONE = new Proposal(null, Map.of());

	public static Proposal of(String emailId, String address) {
		return new Proposal(null, Map.of(emailId, address));
	}

	/** With what another operation on the same contact says. */
	public Proposal and(Proposal other) {
		Map<String, String> all = new HashMap<>(this.addresses);
		all.putAll(other.addresses());
		return new Proposal((other.values() != null) ? other.values() : this.values, Map.copyOf(all));
	}

	public boolean isEmpty() {
		return this.values == null && this.addresses.isEmpty();
	}

	/** Whatever was said, for an operation that was stored without it. */
	public PersonalValues said() {
		return (this.values != null) ? this.values : PersonalValues.NONE;
	}

}
