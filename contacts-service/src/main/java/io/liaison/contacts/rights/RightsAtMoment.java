package io.liaison.contacts.rights;

import java.time.Instant;
import java.util.List;

import io.liaison.contacts.history.EventOrigin;
import io.liaison.platform.command.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * Who could do what for an account.
 *
 * @param active whether anybody could do anything for it
 * @param asOf the last event until then of everything that it was worked out from
 */
record RightsAtMoment(String accountId, Instant at, boolean active, List<AsOf> asOf, List<ContactRights> contacts) {

	/**
	 * @param via the purchaser through which, absent for contacts of the account (D16)
	 * @param active whether the roles gave any right
	 * @param permissions which the roles gave, as they were defined then
	 * @param signIn whether there was an address to sign in with
	 * @param sign whether there was one to sign in with as a signatory
	 * @param decision by which event the place and the roles came to be so
	 */
	record ContactRights(String contactId, @Nullable String via, boolean active, List<String> roles,
			List<String> permissions, boolean signIn, boolean sign, List<GrantRights> grants,
			@Nullable EventOrigin decision) {
	}

	/**
	 * Portal access with one address.
	 *
	 * @param login whether it was given
	 * @param activated whether it had been taken up
	 * @param decision by which event it came to be so
	 */
	record GrantRights(String emailId, boolean login, boolean activated, boolean signatory, @Nullable Instant until,
			@Nullable EventOrigin decision) {

		boolean signsIn(Instant at) {
			return this.login && this.activated && (this.until == null || this.until.isAfter(at));
		}

	}

}
