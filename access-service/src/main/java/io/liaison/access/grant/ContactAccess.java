package io.liaison.access.grant;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.liaison.access.grant.ContactAccessEvent.How;
import io.liaison.access.grant.ContactAccessState.Nomination;
import io.liaison.access.grant.Invitation.State;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.problem.Refusal.Kind;
import io.liaison.platform.store.Aggregate;
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
		addresses().requireCurrent(emailId);
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
	 */
	void unlinked(String accountId, long sequence, boolean linked) {
		for (Grant grant : endings().unlinked(accountId, sequence, linked)) {
			become(state().with(grant.ended()), grant.login() ? ContactAccessEvent.LoginRevoked.of(grant)
					: new ContactAccessEvent.Changed(accountId, grant.emailId()));
		}
	}

	/** Ends the access whose time is over; it can be given again, with another end. */
	void endPassed(Instant now) {
		for (Grant grant : endings().passed(now)) {
			become(state().with(grant.off().with(grant.signatory(), null)), ContactAccessEvent.LoginRevoked.of(grant));
		}
	}

	/** Sets who may sign and pay (T32), and when the access ends. */
	void arrange(String accountId, String emailId, boolean signatory, @Nullable Instant until) {
		Grant grant = grantOrNone(accountId, emailId);
		if (grant.signatory() != signatory || !Objects.equals(until, grant.until())) {
			become(state().with(grant.with(signatory, until)), new ContactAccessEvent.Changed(accountId, emailId));
		}
	}

	/** Sends the invitation, or sends it again, where {@link Invitations} allows it. */
	void invite(String accountId, String emailId, @Nullable String message, Instant now) {
		become(state().with(invitations().send(grantOrNone(accountId, emailId), now)),
				new ContactAccessEvent.InvitationIssued(accountId, emailId, message));
	}

	/** Sends every invitation of that identity again that once went out and waits. */
	void inviteAgain(String identityId, Instant now) {
		for (Grant grant : state().grants()) {
			if (invitations().maySendAgain(grant, identityId, now)) {
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
		return invitations().invited(accountId, emailId, version, now);
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
			if (other.accountId().equals(grant.accountId()) && other.login() && addresses().isLeft(other)) {
				turnOff(other.accountId(), other.emailId());
			}
		}
	}

	/** Access is given for addresses that the account knows (D5). */
	void requireKnown(String accountId, String emailId) {
		addresses().requireKnown(accountId, emailId);
	}

	/** Whether the address stands in the account's profile of the contact. */
	boolean knows(String accountId, String emailId) {
		return state().knows(accountId, emailId);
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
					addresses().identityOf(emailId).orElseThrow(() -> Refusal.notFound("grant"))));
	}

	/**
	 * What there is to manage in an account: every current address, and old ones in use.
	 */
	public List<Grant> grantsIn(String accountId) {
		return state().grantsIn(accountId);
	}

	/** The grants that this identity can use at that time. */
	public List<Grant> usableBy(String identityId, Instant now) {
		return state().usableBy(identityId, now);
	}

	/** The address of the first staff member, if the contact is that. */
	@Nullable String ownerEmail() {
		Nomination nomination = state().nominated();
		return (nomination != null) ? nomination.emailId() : null;
	}

	public List<Grant> grants() {
		return state().grants();
	}

	public boolean active() {
		return state().active();
	}

	/** The contact's addresses, and which of them accounts know. */
	public AddressBook addresses() {
		return new AddressBook(id(), state());
	}

	public Invitations invitations() {
		return new Invitations(addresses(), state());
	}

	GrantEndings endings() {
		return new GrantEndings(state());
	}

	/** What to call the contact. */
	public String name() {
		return state().name();
	}

}
