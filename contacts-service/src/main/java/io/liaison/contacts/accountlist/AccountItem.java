package io.liaison.contacts.accountlist;

import java.time.Instant;

import io.liaison.contacts.account.AccountType;
import io.liaison.contacts.loginstatus.LoginStatus;
import io.liaison.contacts.role.AccountSide;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;

/**
 * What a page reads of an account.
 */
record AccountItem(@Id String id, String key, String changed, Facts facts, LoginStatus status) {

	record Facts(String name, AccountSide side, AccountType type, String programme, boolean active, int contacts,
			@Nullable Instant createdAt, @Nullable Instant changedAt) {
	}

}
