package io.liaison.access.activation;

import io.liaison.access.view.AccountView;
import io.liaison.access.view.AccountViews;

import org.springframework.stereotype.Component;

/** Whether a contact is linked to an account, as far as is known here. */
@Component
record Linkage(AccountViews accounts) {

	/**
	 * Also of an account that was not heard of yet: nothing is taken from anybody for
	 * that.
	 */
	boolean mayBe(String contactId, String accountId) {
		AccountView account = this.accounts.find(accountId).orElse(null);
		return account == null || account.activeLink(contactId).isPresent();
	}

}
