package io.liaison.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import io.liaison.platform.security.revocation.Revocation;
import io.liaison.platform.testing.Events;

/** Tells what contacts-service would tell. */
final class Directory {

	static final String ACCOUNTS = "contacts.account.v1";

	static final String CONTACTS = "contacts.contact.v1";

	static final String PROFILES = "contacts.profile.v1";

	static final String ROLES = "contacts.role.v1";

	private final AtomicLong sequence = new AtomicLong();

	private final Events events;

	// as of the last event told
	private final Map<String, Long> told = new HashMap<>();

	private final Map<String, List<String>> emailIds = new HashMap<>();

	private final Map<String, Set<String>> accounts = new HashMap<>();

	Directory(Events events) {
		this.events = events;
	}

	/** Rises with each call; consumers need no event in between. */
	long next() {
		return this.sequence.incrementAndGet();
	}

	void role(String id, String side, String... permissions) {
		role(next(), id, side, permissions);
	}

	void role(long sequence, String id, String side, String... permissions) {
		this.events.publish(ROLES, "io.liaison.contacts.role-defined.v1", id, sequence,
				Map.of("role", Map.of("id", id, "name", id, "side", side, "minHolders", 0, "permissions",
						List.of(permissions), "automaticMails", List.of())));
	}

	/** A role of the first rank. */
	void first(String id, String side, String... permissions) {
		this.events.publish(ROLES, "io.liaison.contacts.role-defined.v1", id, next(),
				Map.of("role", Map.of("id", id, "name", id, "side", side, "minHolders", 0, "permissions",
						List.of(permissions), "automaticMails", List.of(), "rank", 1)));
	}

	/** A purchaser's role that counts at customers. */
	void scoped(String id, String scope, String... permissions) {
		this.events.publish(ROLES, "io.liaison.contacts.role-defined.v1", id, next(),
				Map.of("role", Map.of("id", id, "name", id, "side", "PURCHASER", "minHolders", 0, "permissions",
						List.of(permissions), "automaticMails", List.of(), "scope", scope)));
	}

	/** A customer that names that purchaser. */
	long customerOf(String id, boolean active, String purchaser, String... scopes) {
		long sequence = next();
		List<Map<String, Object>> named = (scopes.length > 0)
				? List.of(Map.of("accountId", purchaser, "scopes", List.of(scopes))) : List.of();
		this.events.publish(ACCOUNTS, "io.liaison.contacts.account-changed.v1", id, sequence,
				Map.of("account",
						Map.of("id", id, "name", "Name of " + id, "side", "CUSTOMER", "type", "COMPANY", "programme",
								"LICENCE", "active", active, "links", List.of(), "purchasers", named),
						"changed", List.of("purchasers")));
		return sequence;
	}

	/** A role whose holders may give and take those. */
	void governing(String id, String side, List<String> grants, String... permissions) {
		this.events.publish(ROLES, "io.liaison.contacts.role-defined.v1", id, next(),
				Map.of("role", Map.of("id", id, "name", id, "side", side, "minHolders", 0, "permissions",
						List.of(permissions), "automaticMails", List.of(), "grants", grants)));
	}

	/** The contact was taken out; these links are left. */
	@SafeVarargs
	final void unlinked(String accountId, String contactId, Map<String, Object>... links) {
		this.events.publish(ACCOUNTS, "io.liaison.contacts.contact-unlinked.v1", accountId, next(),
				Map.of("account",
						Map.of("id", accountId, "name", "Name of " + accountId, "side", "CUSTOMER", "type", "COMPANY",
								"programme", "LICENCE", "active", true, "links", List.of(links)),
						"contactId", contactId, "changed", List.of("links")));
	}

	@SafeVarargs
	final void account(String id, String side, Map<String, Object>... links) {
		account(next(), id, side, null, links);
	}

	@SafeVarargs
	final void account(long sequence, String id, String side, Map<String, Object> owner, Map<String, Object>... links) {
		Map<String, Object> account = new HashMap<>(Map.of("id", id, "name", "Name of " + id, "side", side, "type",
				"COMPANY", "programme", "LICENCE", "active", true, "links", List.of(links)));
		if (owner != null) {
			account.put("owner", owner);
		}
		this.events.publish(ACCOUNTS, "io.liaison.contacts.account-changed.v1", id, sequence,
				Map.of("account", account, "changed", List.of("links")));
		for (Map<String, Object> link : links) {
			String contactId = String.valueOf(link.get("contactId"));
			if (this.accounts.computeIfAbsent(contactId, (it) -> new HashSet<>()).add(id)) {
				profile(id, contactId);
			}
		}
	}

	/**
	 * What that account knows of the contact: all current addresses, unless told
	 * otherwise.
	 */
	private void profile(String account, String contactId) {
		if (this.emailIds.containsKey(contactId)) {
			profile(next(), account, contactId, this.emailIds.get(contactId).toArray(String[]::new));
		}
	}

	void profile(long sequence, String account, String contactId, String... known) {
		String subject = account + "." + contactId;
		this.events.publish(PROFILES, "io.liaison.contacts.profile-changed.v1", subject, sequence,
				Map.of("profile", Map.of("id", subject, "accountId", account, "contactId", contactId, "phones",
						List.of(), "emailIds", List.of(known)), "changed", List.of("emailIds")));
	}

	/**
	 * Tells that an account or role lost rights with that event, which may come later.
	 */
	void revoke(Revocation.Kind kind, String id, long atLeast) {
		this.events.revoke(new Revocation(kind, id, atLeast));
	}

	static Map<String, Object> link(String contactId, String... roles) {
		return link(contactId, true, roles);
	}

	static Map<String, Object> link(String contactId, boolean active, String... roles) {
		return Map.of("contactId", contactId, "active", active, "roles",
				List.of(roles).stream().map((role) -> Map.of("role", role)).toList());
	}

	/**
	 * @param since number of the account's event that made it
	 */
	static Map<String, Object> since(long since, Map<String, Object> link) {
		Map<String, Object> dated = new HashMap<>(link);
		dated.put("since", since);
		return dated;
	}

	/**
	 * @param emails emailId, address, and so on; an address with a leading minus is not
	 * current
	 */
	void contact(String id, String... emails) {
		contact(next(), id, true, emails);
	}

	void contact(long sequence, String id, boolean active, String... emails) {
		List<Map<String, Object>> list = new ArrayList<>();
		for (int i = 0; i < emails.length; i += 2) {
			boolean current = !emails[i + 1].startsWith("-");
			list.add(Map.of("emailId", emails[i], "address", current ? emails[i + 1] : emails[i + 1].substring(1),
					"current", current));
		}
		this.events.publish(CONTACTS, "io.liaison.contacts.contact-changed.v1", id, sequence,
				Map.of("contact", Map.of("id", id, "givenName", "Given", "familyName", "of " + id, "active", active,
						"emails", list, "phones", List.of()), "changed", List.of("emails")));
		List<String> current = list.stream()
			.filter((it) -> Boolean.TRUE.equals(it.get("current")))
			.map((it) -> String.valueOf(it.get("emailId")))
			.toList();
		if (sequence > this.told.getOrDefault(id, 0L)) {
			this.told.put(id, sequence);
			if (!current.equals(this.emailIds.put(id, current))) {
				this.accounts.getOrDefault(id, Set.of()).forEach((account) -> profile(account, id));
			}
		}
	}

}
