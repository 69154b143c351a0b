package io.liaison.access.activation;

import io.liaison.access.grant.Grant;
import io.liaison.access.view.AccountView;
import io.liaison.access.view.AccountViews;

import org.springframework.stereotype.Component;

/** Whether the link that a grant was given under is there, as far as is known here. */
@Component
record Linkage(AccountViews accounts) {

	/**
	 * Also of an account that was not heard of yet: nothing is taken from anybody for
	 * that.
	 */
	boolean mayBe(String contactId, String accountId, Grant grant) {
		AccountView account = this.accounts.find(accountId).orElse(null);
		return account == null || account.activeLink(contactId).filter(grant::givenUnder).isPresent();
	}

}
