package io.liaison.contacts.accountlist;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.liaison.contacts.loginstatus.LoginStatus;
import io.liaison.contacts.namelist.ListEntry;
import io.liaison.contacts.naming.SearchName;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;

/**
 * An account in the list, from two sources, each guarded by its own number: the account,
 * and, of each contact, who may sign in.
 *
 * @param changed its place by when it was changed last, empty for what is not shown;
 * first come those of which that is not known
 * @param facts of the account, none while only of sign-in has been heard
 * @param status derived from both
 * @param logins by contact
 */
record AccountEntry(@Id String id, long revision, String key, String changed, List<String> prefixes, List<String> words,
		@Nullable AccountFacts facts, LoginStatus status, Map<String, Login> logins) implements ListEntry {

	/** Of entries of today; others are made anew. */
	static final String FORM = "2";

	static final String CHANGED = "changed";

	static AccountEntry unknown(String id) {
		return new AccountEntry(id, 0, "", "", List.of(), List.of(), null, LoginStatus.NOT_ACTIVATED, Map.of());
	}

	/**
	 * @return none when nothing is new
	 */
	Optional<AccountEntry> with(AccountFacts now) {
		if (this.facts != null && this.facts.covers(now)) {
			return Optional.empty();
		}
		SearchName name = SearchName.of(now.name());
		return Optional.of(new AccountEntry(this.id, this.revision + 1, name.key(this.id), place(now, this.id),
				name.prefixes(), name.words(), now, status(now, this.logins), this.logins));
	}

	/**
	 * @return none when nothing is new
	 */
	Optional<AccountEntry> with(String contactId, Login login) {
		Login before = this.logins.get(contactId);
		if (before != null && before.sequence() >= login.sequence()) {
			return Optional.empty();
		}
		Map<String, Login> all = new HashMap<>(this.logins);
		all.put(contactId, login);
		return Optional.of(new AccountEntry(this.id, this.revision + 1, this.key, this.changed, this.prefixes,
				this.words, this.facts, status(this.facts, all), Map.copyOf(all)));
	}

	/** As many digits for each time, so that texts are in the order of times. */
	private static String place(AccountFacts facts, String id) {
		Instant at = Objects.requireNonNullElse(facts.changedAt(), Instant.EPOCH);
		return String.format(Locale.ROOT, "%015d\u0001%s", at.toEpochMilli(), id);
	}

	private static LoginStatus status(@Nullable AccountFacts facts, Map<String, Login> logins) {
		return (facts == null) ? LoginStatus.NOT_ACTIVATED : LoginStatus
			.of(facts.people().stream().map(logins::get).filter(Objects::nonNull).map(Login::status).toList());
	}

	/**
	 * Whether a contact can sign in for the account.
	 *
	 * @param sequence number of the contact's event that says so
	 */
	record Login(LoginStatus status, long sequence) {
	}

}
