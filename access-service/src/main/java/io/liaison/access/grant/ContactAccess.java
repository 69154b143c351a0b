package io.liaison.access.grant;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.liaison.access.grant.ContactAccessEvent.How;
import io.liaison.access.grant.ContactAccessState.Address;
import io.liaison.access.grant.ContactAccessState.Nomination;
import io.liaison.access.grant.Invitation.State;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.problem.Refusal.Kind;
import io.liaison.platform.store.Aggregate;
import io.liaison.platform.store.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * One contact's portal access: what is known of the contact, and its grants with their
 * invitations.
 */
public final class ContactAccess extends Aggregate<ContactAccessState> {

	private static final int MOST_GRANTS = 500;

	ContactAccess(String id, @Nullable ContactAccessState state) {
		super(id, (state != null) ? state : ContactAccessState.FRESH);
	}

	/** Takes in what the contact's own event says (C13, T51). */
	void follow(ContactSnapshot news) {
		if (news.sequence() > state().contactSequence()) {
			AddressChange change = AddressChange.of(state(), news);
			become(change.next(), change.events().toArray(Record[]::new));
		}
	}

	/** Takes in what an account's profile of the contact says (D5). */
	void follow(ProfileSnapshot news) {
		KnownAddresses known = news.known();
		if (state().knownTo(known.accountId()).filter((it) -> it.sequence() >= known.sequence()).isEmpty()) {
			AddressChange change = AddressChange.of(state(), news);
			become(change.next(), change.events().toArray(Record[]::new));
		}
	}

	/**
	 * The installation names this contact as first staff member: login is turned on and
	 * the invitation goes out once the contact is known, unless there ever was a grant.
	 */
	void nominate(Nomination nomination) {
		if (state().nominated() == null) {
			become(state().with(nomination));
		}
	}

	/** Gives the nominated owner the first grant and its invitation. */
	void welcomeOwner(Instant now) {
		Nomination nomination = state().nominated();
		if (nomination != null && state().grants().isEmpty() && state().active()
				&& state().isCurrent(nomination.emailId())) {
			turnOn(nomination.accountId(), nomination.emailId(), false, 0, now);
			invite(nomination.accountId(), nomination.emailId(), null, now);
		}
	}

	/**
	 * Login on. An identity in use gets its access at once (D1), any other waits for the
	 * invitation (T9).
	 * @param link number of the link it is given under, 0 when not known
	 */
	void turnOn(String accountId, String emailId, boolean identityInUse, long link, Instant now) {
		Grant grant = grantUnder(link, accountId, emailId);
		if (grant.login()) {
			return;
		}
		requireCurrent(emailId);
		if (state().grants().size() >= MOST_GRANTS) {
			throw Refusal.conflict("too-many-grants", "A contact can have at most " + MOST_GRANTS + " grants.");
		}
		become(state().with(grant.on(link)), new ContactAccessEvent.LoginGranted(accountId, emailId));
		if (identityInUse) {
			activate(state().grant(accountId, emailId).orElseThrow(), How.ACCESS_ADDED, now);
		}
	}

	/** Login off: the account stays, its invitation's link is dead (T13). */
	void turnOff(String accountId, String emailId) {
		state().grant(accountId, emailId)
			.filter(Grant::login)
			.ifPresent((grant) -> become(state().with(grant.off()), ContactAccessEvent.LoginRevoked.of(grant)));
	}

	/**
	 * The contact was taken out of the account: what it had there ends, also for when it
	 * is linked again.
	 * @param sequence number of the account's event that told so
	 * @param linked whether it is linked now
	 */
	void unlinked(String accountId, long sequence, boolean linked) {
		for (Grant grant : state().grants()) {
			boolean earlier = (grant.link() != 0) ? grant.link() < sequence : !linked;
			if (grant.accountId().equals(accountId) && earlier
					&& (grant.login() || grant.signatory() || grant.until() != null)) {
				become(state().with(grant.ended()), grant.login() ? ContactAccessEvent.LoginRevoked.of(grant)
						: new ContactAccessEvent.Changed(accountId, grant.emailId()));
			}
		}
	}

	/** Since when the first grant is kept on an address that has no successor. */
	Optional<Instant> keptSince() {
		return state().grants()
			.stream()
			.flatMap((grant) -> state().keptSince(grant).stream())
			.min(Comparator.naturalOrder());
	}

	/** The grants on addresses that went before then, without a successor. */
	List<Grant> keptUntil(Instant then) {
		return state().grants()
			.stream()
			.filter((grant) -> state().keptSince(grant).filter((since) -> !since.isAfter(then)).isPresent())
			.toList();
	}

	/** Ends the access whose time is over; it can be given again, with another end. */
	void endPassed(Instant now) {
		for (Grant grant : state().grants()) {
			if (grant.login() && grant.until() != null && !now.isBefore(grant.until())) {
				become(state().with(grant.off().with(grant.signatory(), null)),
						ContactAccessEvent.LoginRevoked.of(grant));
			}
		}
	}

	/** When the first of the grants ends. */
	Optional<Instant> firstEnd() {
		return state().grants()
			.stream()
			.filter(Grant::login)
			.map(Grant::until)
			.filter(Objects::nonNull)
			.min(Comparator.naturalOrder());
	}

	/** Sets who may sign and pay (T32), and when the access ends. */
	void arrange(String accountId, String emailId, boolean signatory, @Nullable Instant until) {
		Grant grant = grantOrNone(accountId, emailId);
		if (grant.signatory() != signatory || !Objects.equals(until, grant.until())) {
			become(state().with(grant.with(signatory, until)), new ContactAccessEvent.Changed(accountId, emailId));
		}
	}

	/**
	 * Sends the invitation, or sends it again, which supersedes the one before (T8, T48).
	 * @throws Refusal CONFLICT while login is off or when it is activated already,
	 * TOO_MANY when the address was sent so many today that one more would only annoy
	 */
	void invite(String accountId, String emailId, @Nullable String message, Instant now) {
		Grant grant = grantOrNone(accountId, emailId);
		if (!grant.login()) {
			throw Refusal.conflict("login-off", "Turn Login on first; an invitation leads nowhere without it.");
		}
		if (grant.activated()) {
			throw Refusal.conflict("already-activated", "This login is in use already; there is nothing to accept.");
		}
		requireCurrent(emailId);
		if (!state().mayBeSent(emailId, now)) {
			throw Refusal.tooMany("This address was sent enough invitations for today.",
					Duration.between(now, now.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS)));
		}
		become(state().with(grant.with(grant.invited().orElse(Invitation.DEFERRED).sent(now))),
				new ContactAccessEvent.InvitationIssued(accountId, emailId, message));
	}

	/** Sends every invitation of that identity again that once went out and waits. */
	void inviteAgain(String identityId, Instant now) {
		for (Grant grant : state().grants()) {
			boolean waits = grant.identityId().equals(identityId) && grant.pending()
					&& grant.invited().filter(Invitation::outstanding).isPresent();
			if (waits && state().active() && state().isCurrent(grant.emailId())
					&& state().mayBeSent(grant.emailId(), now)) {
				invite(grant.accountId(), grant.emailId(), null, now);
			}
		}
	}

	/**
	 * Uses up the invitation's link (T11). Where the link was used but no password was
	 * set yet, it serves again.
	 * @throws Refusal GONE when the link is dead
	 */
	public void accept(String accountId, String emailId, long version, Instant now) {
		Grant grant = invited(accountId, emailId, version, now)
			.orElseThrow(() -> Refusal.of(Kind.GONE, "link-used", "This link does not serve any more."));
		Invitation invitation = grant.invited().orElseThrow();
		if (invitation.state() == State.SENT) {
			become(state().with(grant.with(invitation.become(State.ACCEPTED))),
					new ContactAccessEvent.Changed(accountId, emailId));
		}
	}

	/** The grant that this version of its invitation can still bring into use. */
	public Optional<Grant> invited(String accountId, String emailId, long version, Instant now) {
		return state().grant(accountId, emailId)
			.filter(Grant::pending)
			.filter((grant) -> state().active() && state().isCurrent(emailId))
			.filter((grant) -> grant.invited()
				.filter((it) -> it.outstanding() && it.version() == version && !it.expired(now))
				.isPresent());
	}

	/** The grant for which this version of its invitation was accepted. */
	public Optional<Grant> accepted(String accountId, String emailId, long version) {
		return state().grant(accountId, emailId)
			.filter(Grant::login)
			.filter((grant) -> grant.invited()
				.filter((it) -> it.state() == State.ACCEPTED && it.version() == version)
				.isPresent());
	}

	/**
	 * The identity has a password: its grants that waited for that come into use (D1).
	 */
	void identityInUse(String identityId, Instant now) {
		for (Grant grant : state().grants()) {
			if (grant.identityId().equals(identityId) && grant.pending() && state().isCurrent(grant.emailId())) {
				boolean accepted = grant.invited().filter((it) -> it.state() == State.ACCEPTED).isPresent();
				activate(grant, accepted ? How.INVITATION_ACCEPTED : How.ACCESS_ADDED, now);
			}
		}
	}

	/** Brings a grant into use; grants on addresses that it replaces end here (T50). */
	private void activate(Grant grant, How how, Instant now) {
		become(state().with(grant.activated(now)),
				new ContactAccessEvent.Activated(grant.accountId(), grant.emailId(), how));
		for (Grant other : state().grants()) {
			if (other.accountId().equals(grant.accountId()) && other.login() && isLeft(other)) {
				turnOff(other.accountId(), other.emailId());
			}
		}
	}

	/**
	 * Whether the address is no longer the contact's, or the account knows it no more.
	 */
	private boolean isLeft(Grant grant) {
		return !state().isCurrent(grant.emailId()) || state().knownTo(grant.accountId())
			.filter((it) -> !it.emailIds().contains(grant.emailId()))
			.isPresent();
	}

	/**
	 * Access is given for addresses that the account knows (D5).
	 * @throws Refusal CONFLICT for any other
	 */
	void requireKnown(String accountId, String emailId) {
		if (!knows(accountId, emailId)) {
			throw Refusal.conflict("address-not-known",
					"The account does not use this address of the contact. Add it to the account's profile of the contact first.");
		}
	}

	/** Whether the address stands in the account's profile of the contact. */
	boolean knows(String accountId, String emailId) {
		return state().knows(accountId, emailId);
	}

	/** Whether the account's profile of the contact has been told. */
	boolean isProfiled(String accountId) {
		return state().knownTo(accountId).isPresent();
	}

	Optional<Grant> grant(String accountId, String emailId) {
		return state().grant(accountId, emailId);
	}

	/**
	 * What a grant still is under that link: one that is on since an earlier one has
	 * ended, whether or not that was heard of.
	 */
	Grant grantUnder(long link, String accountId, String emailId) {
		Grant grant = grantOrNone(accountId, emailId);
		return (grant.login() && !grant.givenUnder(link)) ? grant.ended() : grant;
	}

	Grant grantOrNone(String accountId, String emailId) {
		return state().grant(accountId, emailId)
			.orElseGet(() -> Grant.none(accountId, emailId,
					state().address(emailId).map(Address::identityId).orElseThrow(() -> Refusal.notFound("grant"))));
	}

	private void requireCurrent(String emailId) {
		if (!state().active()) {
			throw Refusal.conflict("contact-inactive", "This contact is not active.");
		}
		if (!state().isCurrent(emailId)) {
			throw Refusal.conflict("address-not-current", "This address is not the contact's any more.");
		}
	}

	/**
	 * What there is to manage in an account: every current address, and old ones in use.
	 */
	public List<Grant> grantsIn(String accountId) {
		return state().addresses()
			.stream()
			.map((address) -> state().grant(accountId, address.emailId())
				.orElseGet(() -> Grant.none(accountId, address.emailId(), address.identityId())))
			.filter((grant) -> grant.login() || state().isCurrent(grant.emailId()))
			.toList();
	}

	/** The grants that this identity can use at that time. */
	public List<Grant> usableBy(String identityId, Instant now) {
		return state().active() ? state().grants()
			.stream()
			.filter((grant) -> grant.identityId().equals(identityId) && grant.usableAt(now))
			.toList() : List.of();
	}

	boolean awaits(String identityId) {
		return state().grants().stream().anyMatch((it) -> it.pending() && it.identityId().equals(identityId));
	}

	/** The address of the first staff member, if the contact is that. */
	@Nullable String ownerEmail() {
		Nomination nomination = state().nominated();
		return (nomination != null) ? nomination.emailId() : null;
	}

	public List<Grant> grants() {
		return state().grants();
	}

	/** Whether the address is the contact's, as of the last event read. */
	public boolean isCurrent(String emailId) {
		return state().isCurrent(emailId);
	}

	/** The identity that an address of the contact leads to. */
	public Optional<String> identityOf(String emailId) {
		return state().address(emailId).map(Address::identityId);
	}

	/** A current address in plain. */
	public Optional<String> address(String emailId) {
		return state().address(emailId).filter(Address::current).map(Address::address);
	}

	public boolean active() {
		return state().active();
	}

	/** The event of the contact that all this is as of. */
	public AsOf contactAsOf() {
		return new AsOf("/contacts", id(), state().contactSequence());
	}

	/**
	 * The events that the grants with login on go by: the contact's, and the last of each
	 * profile concerned.
	 */
	List<AsOf> asOf() {
		List<AsOf> all = new ArrayList<>(List.of(contactAsOf()));
		grants().stream()
			.filter(Grant::login)
			.map(Grant::accountId)
			.distinct()
			.forEach((accountId) -> state().knownTo(accountId)
				.ifPresent((known) -> all.add(new AsOf("/contacts", accountId + "." + id(), known.sequence()))));
		return List.copyOf(all);
	}

	/** What to call the contact. */
	public String name() {
		return state().name();
	}

}
