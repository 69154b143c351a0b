package io.liaison.contacts.account;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import io.liaison.contacts.naming.NameKey;
import io.liaison.contacts.role.AccountSide;
import io.liaison.platform.command.Ids;
import io.liaison.platform.command.KeyedHash;
import io.liaison.platform.problem.Refusal;
import org.springframework.stereotype.Component;

/**
 * Ids of accounts that are known by a name alone, so that a file, sent twice or to two
 * instances at once, makes each account once. The names may be people's.
 */
@Component
public class AccountIdentity {

	private static final int MAX_ATTEMPTS = 50;

	private final KeyedHash hash;

	AccountIdentity(KeyedHash hash) {
		this.hash = hash;
	}

	/** The account of a person without organization. */
	public String ofPerson(String contactId) {
		return Ids.derived("person-account", contactId);
	}

	/**
	 * Ids for names that no account has: free, or of an account that got the name just
	 * now.
	 * @param nameKeys by {@link NameKey}
	 * @param lookUp finds accounts by id
	 */
	public Map<String, String> ofNames(Collection<String> nameKeys,
			Function<Collection<String>, Map<String, Account>> lookUp) {
		Map<String, String> ids = new HashMap<>();
		Set<String> open = new HashSet<>(nameKeys);
		for (int attempt = 0; attempt < MAX_ATTEMPTS && !open.isEmpty(); attempt++) {
			Map<String, String> asked = new HashMap<>();
			for (String key : open) {
				asked.put(key, this.hash.of("account-by-name", key + "\n" + attempt));
			}
			Map<String, Account> taken = lookUp.apply(asked.values());
			asked.forEach((key, id) -> {
				Account account = taken.get(id);
				if (account == null || isCustomer(account, key)) {
					ids.put(key, id);
					open.remove(key);
				}
			});
		}
		if (!open.isEmpty()) {
			throw Refusal.conflict("account-unrecognisable", "Too many accounts have had this name before.");
		}
		return ids;
	}

	private static boolean isCustomer(Account account, String key) {
		return account.side() == AccountSide.CUSTOMER && NameKey.of(account.name()).equals(key);
	}

}
