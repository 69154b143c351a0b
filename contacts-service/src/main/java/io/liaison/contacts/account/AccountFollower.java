package io.liaison.contacts.account;

import java.util.List;

/**
 * Is told of accounts right after they were written, so that the writer meets the change.
 * Does not fail; what it misses it learns by the account's event.
 */
public interface AccountFollower {

	/** Accounts that did not exist before. */
	void opened(List<Account> accounts);

	/** An account as it is now; perhaps nothing changed. */
	void changed(Account account);

}
