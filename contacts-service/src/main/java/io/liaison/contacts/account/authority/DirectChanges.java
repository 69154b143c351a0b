package io.liaison.contacts.account.authority;

import io.liaison.contacts.account.Account;
import io.liaison.contacts.programme.Policy;
import io.liaison.contacts.programme.Programmes;
import io.liaison.contacts.provider.Provider;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import org.springframework.stereotype.Component;

/**
 * Whether a customer may change something at once, or has to ask for it (C6, Q9).
 */
@Component
public class DirectChanges {

	private final Programmes programmes;

	DirectChanges(Programmes programmes) {
		this.programmes = programmes;
	}

	/**
	 * @param operation its type
	 * @throws Refusal CONFLICT where it needs approval, or while a change request is
	 * pending (Q27)
	 */
	public void require(Account account, String operation, Caller caller) {
		if (Provider.isInsider(caller)) {
			return;
		}
		account.requests().requireNone();
		if (this.programmes.of(account.profile().programme()).policy(operation, account.policy()) == Policy.APPROVAL) {
			throw Refusal.conflict("approval-needed",
					"This change needs approval. Ask for it at /api/accounts/" + account.id() + "/change-requests.");
		}
	}

}
