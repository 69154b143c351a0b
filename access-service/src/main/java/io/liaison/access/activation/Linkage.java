package io.liaison.access.activation;

import java.time.Instant;

import io.liaison.access.grant.ContactAccess;
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

	/**
	 * Whether the identity may be signed in with by that address of the contact: it is
	 * current, and login is on for it somewhere where the contact is linked.
	 */
	boolean serves(ContactAccess access, String emailId, String identityId, Instant now) {
		return access.addresses().isCurrent(emailId) && access.usableBy(identityId, now)
			.stream()
			.anyMatch((grant) -> grant.emailId().equals(emailId) && mayBe(access.id(), grant.accountId(), grant));
	}

}
