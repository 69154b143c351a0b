package io.liaison.contacts.account.editing;

import java.util.Locale;

import io.liaison.contacts.account.AccountProfile;
import io.liaison.contacts.account.AccountType;
import io.liaison.contacts.account.editing.AccountController.AccountPatch;
import io.liaison.contacts.patch.MergePatch;
import io.liaison.platform.problem.Refusal.FieldError;
import io.liaison.platform.problem.Refusal;
import tools.jackson.databind.JsonNode;

/**
 * What a merge patch changes about an account.
 */
record AccountChange(MergePatch patch) {

	AccountChange(JsonNode patch) {
		this(new MergePatch(patch, AccountPatch.class));
	}

	/** Whether it takes the account out of use, and rights with it. */
	boolean deactivates() {
		return !this.patch.flag("active", true);
	}

	AccountProfile of(AccountProfile before) {
		return new AccountProfile(this.patch.requiredText("name", before.name(), AccountProfile.MAX_NAME_LENGTH),
				type(this.patch.requiredText("type", before.type().name(), 20)),
				this.patch.requiredText("programme", before.programme(), 40),
				this.patch.text("timeZone", before.timeZone(), 64), this.patch.flag("active", before.active()));
	}

	private static AccountType type(String text) {
		try {
			return AccountType.valueOf(text.toUpperCase(Locale.ROOT));
		}
		catch (IllegalArgumentException ex) {
			throw Refusal.invalid("The patch has a wrong value.",
					new FieldError("/type", "must be one of COMPANY, FAMILY, PERSON"));
		}
	}

}
