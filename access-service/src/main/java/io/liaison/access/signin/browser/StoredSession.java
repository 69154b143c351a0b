package io.liaison.access.signin.browser;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import io.liaison.access.signin.browser.SignedIn.Chosen;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A browser session as it is stored. Nobody can take it up who reads it: the browser's
 * own name of it is not in it.
 *
 * @param id hash of the session's id
 * @param seconds how long it lives unused
 * @param person who is signed in; nobody in the sessions of an earlier version, which end
 * thereby
 */
@Document("signInSessions")
record StoredSession(@Id String id, Instant created, long seconds, @Nullable Person person, Instant expiresAt) {

	/** Whether they differ by no more than that in when they end unused. */
	boolean sameButFor(StoredSession before, Duration difference) {
		return this.seconds == before.seconds && Objects.equals(this.person, before.person)
				&& Duration.between(before.expiresAt, this.expiresAt).abs().compareTo(difference) < 0;
	}

	/**
	 * Who is signed in, and the membership taken, if one is.
	 *
	 * @param amr absent in what was stored while the password was all there was
	 */
	record Person(String identityId, long passwordVersion, Instant at, @Nullable String contactId,
			@Nullable String accountId, long term, @Nullable String via, @Nullable String session,
			@Nullable List<String> amr) {

		static Person of(SignedIn who) {
			Chosen chosen = who.chosen();
			return (chosen == null)
					? new Person(who.identityId(), who.passwordVersion(), who.at(), null, null, 0, null, who.session(),
							who.amr())
					: new Person(who.identityId(), who.passwordVersion(), who.at(), chosen.contactId(),
							chosen.accountId(), chosen.term(), chosen.via(), who.session(), who.amr());
		}

		SignedIn signedIn() {
			Chosen chosen = (this.contactId != null && this.accountId != null)
					? new Chosen(this.contactId, this.accountId, this.via, this.term) : null;
			return (this.amr != null)
					? new SignedIn(this.identityId, this.passwordVersion, this.at, chosen, this.session, this.amr)
					: new SignedIn(this.identityId, this.passwordVersion, this.at, chosen, this.session);
		}

	}

}
