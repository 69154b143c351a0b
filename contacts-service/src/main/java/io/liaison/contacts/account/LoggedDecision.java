package io.liaison.contacts.account;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

import io.liaison.contacts.roster.Link;
import io.liaison.platform.command.Actor;
import io.liaison.platform.security.SecurityEvents;
import org.jspecify.annotations.Nullable;

/**
 * A decision about an account that remembers whose rights became others by it, for the
 * security log: whoever decided and by whichever way, and not where a command that came
 * before decides nothing.
 */
final class LoggedDecision implements Consumer<Account> {

	private static final String CONTACT = "contact";

	private final Consumer<Account> decision;

	private Set<Holder> changed = Set.of();

	LoggedDecision(Consumer<Account> decision) {
		this.decision = decision;
	}

	/** Decides anew where another change was faster. */
	@Override
	public void accept(Account account) {
		this.changed = Set.of();
		Map<Holder, Object> before = rights(account);
		this.decision.accept(account);
		this.changed = differing(before, rights(account));
	}

	void tell(String accountId, Actor by) {
		this.changed.forEach((it) -> tell(accountId, it, by));
	}

	/** One that did not exist before, with those who hold something in it. */
	static void tellOpened(Account account, Actor by) {
		differing(Map.of(), held(account)).forEach((it) -> tell(account.id(), it, by));
	}

	private static void tell(String accountId, Holder holder, Actor by) {
		SecurityEvents.tell(SecurityEvents.Kind.RIGHTS_CHANGED, "account", accountId, holder.kind(), holder.id(), "by",
				Objects.requireNonNullElse(by.id(), by.kind()));
	}

	private static Set<Holder> differing(Map<Holder, Object> before, Map<Holder, Object> after) {
		Set<Holder> all = new HashSet<>(before.keySet());
		all.addAll(after.keySet());
		all.removeIf((holder) -> Objects.equals(before.get(holder), after.get(holder)));
		return all;
	}

	/** With what all of them depend on, which is told once for the account. */
	private static Map<Holder, Object> rights(Account account) {
		AccountProfile profile = account.profile();
		Map<Holder, Object> rights = held(account);
		rights.put(new Holder(CONTACT, null), List.of(profile.active(), profile.programme()));
		return rights;
	}

	private static Map<Holder, Object> held(Account account) {
		Map<Holder, Object> held = new HashMap<>();
		account.links().forEach((link) -> held.put(new Holder(CONTACT, link.contactId()), Held.by(link)));
		account.purchasers()
			.forEach((it) -> held.put(new Holder("purchaser", it.accountId()), new HashSet<>(it.scopes())));
		return held;
	}

	/**
	 * @param id none for the whole account
	 */
	private record Holder(String kind, @Nullable String id) {
	}

	private record Held(boolean active, Map<String, Set<String>> chosen, Set<String> roles) {

		static Held by(Link link) {
			Map<String, Set<String>> chosen = new HashMap<>();
			link.chosen().forEach((role, permissions) -> chosen.put(role, new HashSet<>(permissions)));
			return new Held(link.active(), chosen, new HashSet<>(link.roleIds()));
		}

	}

}
