package io.liaison.access.actionlink;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.liaison.access.actionlink.rule.Action;
import io.liaison.access.actionlink.rule.ActionLinkPolicies;
import io.liaison.access.actionlink.subject.ClosedSubjects;
import io.liaison.access.grant.ContactAccess;
import io.liaison.access.grant.ContactAccesses;
import io.liaison.access.grant.Grant;
import io.liaison.access.oauth.token.ActionTokens;
import io.liaison.access.revocation.SigningPosition;
import io.liaison.access.view.AccountLink;
import io.liaison.access.view.AccountView;
import io.liaison.access.view.AccountViews;
import io.liaison.platform.command.AsOf;
import io.liaison.platform.consumer.view.StoredView;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.revocation.Revocation.Kind;
import io.liaison.platform.security.revocation.SignedVersions;

import org.springframework.stereotype.Component;

/**
 * Whether such a link serves: judged anew each time, from what is known of all it rests
 * on. What is not known gives nothing.
 */
@Component
class ActionLinkValidity {

	private final ContactAccesses accesses;

	private final AccountViews accounts;

	private final ActionLinkPolicies policies;

	private final ClosedSubjects closed;

	private final ActionTokens tokens;

	private final SigningPosition position;

	private final InstantSource clock;

	ActionLinkValidity(ContactAccesses accesses, AccountViews accounts, ActionLinkPolicies policies,
			ClosedSubjects closed, ActionTokens tokens, SigningPosition position, InstantSource clock) {
		this.accesses = accesses;
		this.accounts = accounts;
		this.policies = policies;
		this.closed = closed;
		this.tokens = tokens;
		this.position = position;
		this.clock = clock;
	}

	/** What the firm lets people do by links. */
	Set<Action> allowed() {
		return new TreeSet<>(this.policies.current().allowed());
	}

	/** Why the link serves no more; nothing when it does. */
	Optional<Reason> objection(ActionLink link) {
		return link.ending(this.clock.instant()).or(() -> objection(link.terms()));
	}

	/** The events that this goes by, for who goes on from it. */
	List<AsOf> asOf(String accountId, String contactId) {
		return Stream
			.concat(this.accounts.read(accountId).map((it) -> new AsOf("/contacts", it.id(), it.sequence())).stream(),
					this.accesses.find(contactId).stream().flatMap((it) -> it.addresses().asOf(accountId).stream()))
			.toList();
	}

	/**
	 * Why that cannot be done, whether or not it was by this link.
	 * @throws Refusal UNAVAILABLE while rights in the account were taken away and which
	 * is not known yet
	 */
	Optional<Reason> objection(ActionLinkState terms) {
		long asOf = this.position.current();
		StoredView<AccountView> stored = this.accounts.read(terms.accountId()).orElse(null);
		if (stored == null) {
			return Optional.of(Reason.NOT_LINKED);
		}
		SignedVersions.asOf(asOf).view(Kind.ACCOUNT, stored.id(), stored.sequence(), stored.floor());
		AccountLink link = stored.known().flatMap((it) -> it.activeLink(terms.contactId())).orElse(null);
		return (link == null || isAnother(link, terms)) ? Optional.of(Reason.NOT_LINKED)
				: objectionOfFirm(terms).or(() -> objectionToContact(terms, link));
	}

	private Optional<Reason> objectionOfFirm(ActionLinkState terms) {
		if (!this.policies.allow(terms.action())) {
			return Optional.of(Reason.POLICY);
		}
		if (this.tokens.placeOf(terms.system()).isEmpty()) {
			return Optional.of(Reason.SYSTEM_GONE);
		}
		return this.closed.contain(terms.system(), terms.subject()) ? Optional.of(Reason.SUBJECT_CLOSED)
				: Optional.empty();
	}

	private Optional<Reason> objectionToContact(ActionLinkState terms, AccountLink link) {
		ContactAccess access = this.accesses.find(terms.contactId()).orElse(null);
		if (access == null || !access.active()) {
			return Optional.of(Reason.CONTACT_INACTIVE);
		}
		if (!access.addresses().serves(terms.accountId(), terms.emailId())) {
			return Optional.of(Reason.ADDRESS_NOT_CURRENT);
		}
		return (terms.action().isForSignatories() && !isSignatory(access, terms, link))
				? Optional.of(Reason.NO_SIGNATORY) : Optional.empty();
	}

	/** Linking again revives nothing that was sent before. */
	private static boolean isAnother(AccountLink link, ActionLinkState terms) {
		return link.since() != 0 && terms.link() != 0 && link.since() != terms.link();
	}

	private boolean isSignatory(ContactAccess access, ActionLinkState terms, AccountLink link) {
		return access.grants()
			.stream()
			.anyMatch((it) -> it.accountId().equals(terms.accountId()) && it.emailId().equals(terms.emailId())
					&& signs(it, link));
	}

	/** With or without login; not beyond the end of what was given. */
	private boolean signs(Grant grant, AccountLink link) {
		return grant.signatory() && grant.givenUnder(link)
				&& (grant.until() == null || this.clock.instant().isBefore(grant.until()));
	}

	/** Why a link does not serve, or none is made. */
	enum Reason {

		EXPIRED, USED, REVOKED, POLICY, SUBJECT_CLOSED, CONTACT_INACTIVE, NOT_LINKED, ADDRESS_NOT_CURRENT, NO_SIGNATORY,
		SYSTEM_GONE

	}

}
