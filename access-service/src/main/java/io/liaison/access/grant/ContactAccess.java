package io.liaison.access.grant;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

import io.liaison.access.grant.ContactAccessEvent.How;
import io.liaison.access.grant.ContactAccessState.Nomination;
import io.liaison.access.grant.invitation.Invitation.State;
import io.liaison.access.grant.invitation.Invitation;
import io.liaison.access.grant.invitation.TemporaryPassword;
import io.liaison.access.grant.profile.KnownAddresses;
import io.liaison.access.grant.profile.ProfileSnapshot;
import io.liaison.access.identity.proof.OfferedPassword;
import io.liaison.platform.problem.Refusal.Kind;
import io.liaison.platform.problem.Refusal;
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
	public void follow(ContactSnapshot news) {
		if (news.sequence() > state().contactSequence()) {
			AddressChange change = AddressChange.of(state(), news);
			become(change.next(), change.events().toArray(Record[]::new));
		}
	}

	/** Takes in what an account's profile of the contact says (D5). */
	public void follow(ProfileSnapshot news) {
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
	public void nominate(Nomination nomination) {
		if (state().nominated() == null) {
			become(state().with(nomination));
		}
	}

	/** Gives the nominated owner the first grant and its invitation. */
	public void welcomeOwner(Instant now) {
		Nomination nomination = state().nominated();
		if (nomination != null && state().grants().isEmpty() && state().active()
				&& state().isCurrent(nomination.emailId())) {
			turnOn(nomination.accountId(), nomination.emailId(), false, 0, now);
			invite(nomination.accountId(), nomination.emailId(), null, null, now);
		}
	}

	/**
	 * Login on. An identity in use gets its access at once (D1), any other waits for the
	 * invitation (T9).
	 * @param link number of the link it is given under, 0 when not known
	 */
	public void turnOn(String accountId, String emailId, boolean identityInUse, long link, Instant now) {
		Grant grant = grantOrNone(accountId, emailId).under(link);
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
	public void turnOff(String accountId, String emailId) {
		state().grant(accountId, emailId)
			.filter(Grant::login)
			.ifPresent((grant) -> become(state().with(grant.off()), ContactAccessEvent.LoginRevoked.of(grant)));
	}

	/**
	 * The contact was taken out of the account: what it had there ends, also for when it
	 * is linked again.
	 */
	public void unlinked(String accountId, long sequence, boolean linked) {
		for (Grant grant : endings().unlinked(accountId, sequence, linked)) {
			become(state().with(grant.ended()), grant.login() ? ContactAccessEvent.LoginRevoked.of(grant)
					: new ContactAccessEvent.Changed(accountId, grant.emailId()));
		}
	}

	/** The person is erased: all access ends, and the name is gone. */
	public void erase() {
		state().grants().forEach((grant) -> turnOff(grant.accountId(), grant.emailId()));
		become(state().erased());
	}

	/** Ends the access whose time is over; it can be given again, with another end. */
	void endPassed(Instant now) {
		for (Grant grant : endings().passed(now)) {
			become(state().with(grant.off().with(grant.signatory(), null)), ContactAccessEvent.LoginRevoked.of(grant));
		}
	}

	/** Sets who may sign and pay (T32), and when the access ends. */
	public void arrange(String accountId, String emailId, boolean signatory, @Nullable Instant until) {
		Grant grant = grantOrNone(accountId, emailId);
		if (grant.signatory() != signatory || !Objects.equals(until, grant.until())) {
			become(state().with(grant.with(signatory, until)), new ContactAccessEvent.Changed(accountId, emailId));
		}
	}

	/**
	 * Sends the invitation, or sends it again, where {@link Invitations} allows it.
	 * @param beside the temporary password that serves as well (S23), any other is dead
	 */
	public void invite(String accountId, String emailId, @Nullable TemporaryPassword beside, @Nullable String message,
			Instant now) {
		become(state().with(invitations().send(grantOrNone(accountId, emailId), beside, now)),
				new ContactAccessEvent.InvitationIssued(accountId, emailId, message));
	}

	/**
	 * Sends every such invitation again that once went out and waits. Anybody may ask for
	 * that, so a temporary password stays.
	 */
	public void inviteAgain(Predicate<Grant> which, Instant now) {
		for (Grant grant : state().grants()) {
			if (which.test(grant) && invitations().maySendAgain(grant, now)) {
				invite(grant.accountId(), grant.emailId(), grant.temporary(), null, now);
			}
		}
	}

	/**
	 * Uses up the invitation's link (T11), and with it the temporary password. Where the
	 * link was used but no password was set yet, it serves again.
	 * @throws Refusal GONE when the link is dead
	 */
	public void accept(String accountId, String emailId, long version, Instant now) {
		Grant grant = invitations().invited(accountId, emailId, version, now).orElseThrow(ContactAccess::used);
		Invitation invitation = grant.invited().orElseThrow();
		if (invitation.state() == State.SENT) {
			become(state().with(grant.with(invitation.become(State.ACCEPTED), null)),
					new ContactAccessEvent.Changed(accountId, emailId));
		}
	}

	/**
	 * Uses up the temporary password, and with it the invitation's link (D1). Where no
	 * other was set yet, it serves again.
	 * @throws Refusal GONE when it does not serve
	 */
	public void accept(OfferedPassword offered, Instant now) {
		Grant grant = invitations().offered(offered, now).orElseThrow(ContactAccess::used);
		Invitation invitation = grant.invited().orElseThrow();
		if (invitation.outstanding()) {
			become(state().with(grant.with(invitation.become(State.SUPERSEDED), grant.temporary())),
					new ContactAccessEvent.Changed(offered.accountId(), offered.emailId()));
		}
	}

	/** Another password was set by that one: its grant comes into use, and no other. */
	public void bootstrapped(OfferedPassword offered, Instant now) {
		state().grant(offered.accountId(), offered.emailId())
			.filter((grant) -> grant.pending() && grant.isNamedBy(offered.key()))
			.ifPresent((grant) -> activate(grant, How.TEMPORARY_PASSWORD, now));
	}

	/** The identity has a password: its grants that waited come into use (D1). */
	public void identityInUse(String identityId, Instant now) {
		for (Grant grant : state().grants()) {
			if (grant.identityId().equals(identityId) && grant.pending() && state().isCurrent(grant.emailId())) {
				boolean accepted = grant.invited().filter((it) -> it.state() == State.ACCEPTED).isPresent();
				activate(grant, accepted ? How.INVITATION_ACCEPTED : How.ACCESS_ADDED, now);
			}
		}
	}

	/** Brings a grant into use; grants that waited for that end here (C13, T50). */
	private void activate(Grant grant, How how, Instant now) {
		become(state().with(grant.activated(now)),
				new ContactAccessEvent.Activated(grant.accountId(), grant.emailId(), how));
		addresses().left(grant.accountId()).forEach((other) -> turnOff(other.accountId(), other.emailId()));
	}

	public Optional<Grant> grant(String accountId, String emailId) {
		return state().grant(accountId, emailId);
	}

	public Grant grantOrNone(String accountId, String emailId) {
		return state().grant(accountId, emailId)
			.orElseGet(() -> Grant.none(accountId, emailId,
					addresses().identityOf(emailId).orElseThrow(() -> Refusal.notFound("grant"))));
	}

	/** Of every current address, and of old ones in use. */
	public List<Grant> grantsIn(String accountId) {
		return state().grantsIn(accountId);
	}

	/** The grants that this identity can use at that time. */
	public List<Grant> usableBy(String identityId, Instant now) {
		return state().usableBy(identityId, now);
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

	public GrantEndings endings() {
		return new GrantEndings(state());
	}

	/** What to call the contact. */
	public String name() {
		return state().name();
	}

	private static Refusal used() {
		return Refusal.of(Kind.GONE, "link-used", "This does not serve any more.");
	}

}
