package io.liaison.contacts.account;

import io.liaison.contacts.naming.TimeZones;
import io.liaison.platform.problem.Refusal.FieldError;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What can be said and changed about an account itself.
 *
 * @param timeZone IANA name, none for the provider's
 */
public record AccountProfile(String name, AccountType type, String programme, @Nullable String timeZone,
		boolean active) {

	/** Characters in a name. */
	public static final int MAX_NAME_LENGTH = 200;

	/**
	 * @throws Refusal INVALID without a usable name or with an unknown time zone
	 */
	public AccountProfile {
		name = Text.of(name);
		if (name.isEmpty() || name.length() > MAX_NAME_LENGTH || !Text.isOneLine(name)) {
			throw Refusal.invalid("The account's name is not usable.",
					new FieldError("/name", "is a text of 1 to " + MAX_NAME_LENGTH + " characters on one line"));
		}
		TimeZones.require(timeZone);
	}

	public AccountProfile(String name, AccountType type, String programme) {
		this(name, type, programme, null, true);
	}

}
