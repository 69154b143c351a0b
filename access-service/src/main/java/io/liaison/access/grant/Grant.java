package io.liaison.access.grant;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.liaison.access.grant.invitation.Invitation.State;
import io.liaison.access.grant.invitation.Invitation;
import io.liaison.access.grant.invitation.TemporaryPassword;
import io.liaison.access.view.AccountLink;
import org.jspecify.annotations.Nullable;

/**
 * Portal access of one (account, contact, e-mail) (T3).
 *
 * @param identityId the login identity of the address, kept for when the address is not
 * the contact's any more (C13)
 * @param login whether it may be used (T7, T13)
 * @param signatory whether its user may sign and pay (T32)
 * @param until when it ends
 * @param activatedAt since when the identity can use it, absent while it waits for that
 * @param term how often login was turned on: what was signed in before is over
 * @param version number of changes: its ETag
 * @param link number of the link under which it was given (see {@link AccountLink}), 0
 * when not known
 * @param temporary the temporary password that it came into use by, or can
 */
public record Grant(String accountId, String emailId, String identityId, boolean login, boolean signatory,
		@Nullable Instant until, @Nullable Instant activatedAt, @Nullable Invitation invitation, long term,
		long version, long link, @Nullable TemporaryPassword temporary) {

	/** What a signatory may do beyond the roles (T32). */
	public static final List<String> SIGNING = List.of("sign", "pay");

	public static Grant none(String accountId, String emailId, String identityId) {
		return new Grant(accountId, emailId, identityId, false, false, null, null, null, 0, 0, 0, null);
	}

	/** Whether its identity can use it. */
	public boolean activated() {
		return this.login && this.activatedAt != null;
	}

	/** Whether it gives rights at that time. */
	public boolean usableAt(Instant now) {
		return activated() && (this.until == null || now.isBefore(this.until));
	}

	/** Whether it waits for its identity to be activated. */
	public boolean pending() {
		return this.login && this.activatedAt == null;
	}

	/** Linking again revives nothing that was given before. */
	public boolean givenUnder(AccountLink current) {
		return givenUnder(current.since());
	}

	/**
	 * @param since number of the link there is now, 0 when not known
	 */
	boolean givenUnder(long since) {
		return this.link == 0 || since == 0 || this.link == since;
	}

	/** What it still is under that link, whether or not an earlier one's end was told. */
	public Grant under(long current) {
		return (this.login && !givenUnder(current)) ? ended() : this;
	}

	/** Nothing of it is left, whatever it is turned on for again. */
	Grant ended() {
		return off().with(false, null);
	}

	public boolean concerns(String account, String email) {
		return this.accountId.equals(account) && this.emailId.equals(email);
	}

	public Optional<TemporaryPassword> bootstrap() {
		return Optional.ofNullable(this.temporary);
	}

	/** Whether its temporary password is the one of that key. */
	boolean isNamedBy(String key) {
		return this.temporary != null && this.temporary.key().equals(key);
	}

	public Optional<Invitation> invited() {
		return Optional.ofNullable(this.invitation);
	}

	Grant on(long underLink) {
		return new Grant(this.accountId, this.emailId, this.identityId, true, this.signatory, this.until, null,
				invited().orElse(Invitation.DEFERRED).become(State.DEFERRED), this.term + 1, this.version + 1,
				underLink, null);
	}

	public Grant off() {
		Invitation ended = invited().map((it) -> it.become(State.REVOKED)).orElse(null);
		return new Grant(this.accountId, this.emailId, this.identityId, false, this.signatory, this.until, null, ended,
				this.term, this.version + 1, this.link, null);
	}

	Grant with(boolean newSignatory, @Nullable Instant newUntil) {
		return new Grant(this.accountId, this.emailId, this.identityId, this.login, newSignatory, newUntil,
				this.activatedAt, this.invitation, this.term, this.version + 1, this.link, this.temporary);
	}

	Grant with(@Nullable Invitation next, @Nullable TemporaryPassword beside) {
		return new Grant(this.accountId, this.emailId, this.identityId, this.login, this.signatory, this.until,
				this.activatedAt, next, this.term, this.version + 1, this.link, beside);
	}

	/**
	 * Usable from now on; the invitation, if any was sent, counts as accepted, unless
	 * something else took its place.
	 */
	Grant activated(Instant now) {
		boolean otherwise = invited().filter((it) -> it.state() == State.SUPERSEDED).isPresent();
		Invitation accepted = otherwise ? this.invitation
				: invited().filter((it) -> it.version() > 0).map((it) -> it.become(State.ACCEPTED)).orElse(null);
		return new Grant(this.accountId, this.emailId, this.identityId, true, this.signatory, this.until, now, accepted,
				this.term, this.version + 1, this.link, otherwise ? this.temporary : null);
	}

}
