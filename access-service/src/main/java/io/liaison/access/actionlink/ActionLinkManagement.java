package io.liaison.access.actionlink;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.liaison.access.actionlink.ActionLinkValidity.Reason;
import io.liaison.access.oauth.token.ActionTokens.Permit;
import io.liaison.access.oauth.token.ActionTokens;
import io.liaison.access.view.AccountLink;
import io.liaison.access.view.AccountViews;
import io.liaison.platform.command.Actor;
import io.liaison.platform.command.AsOf;
import io.liaison.platform.command.Command;
import io.liaison.platform.command.Ids;
import io.liaison.platform.problem.Refusal.FieldError;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.Side;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Mints such links, takes them back and exchanges them. */
@Component
class ActionLinkManagement {

	/** A mailbox is read by whoever has it then. */
	private static final Duration LONGEST = Duration.ofDays(90);

	/** To one address, whatever for. */
	private static final int MOST_A_DAY = 20;

	private final ActionLinks links;

	private final ActionLinkValidity validity;

	private final AccountViews accounts;

	private final ActionTokens tokens;

	private final InstantSource clock;

	ActionLinkManagement(ActionLinks links, ActionLinkValidity validity, AccountViews accounts, ActionTokens tokens,
			InstantSource clock) {
		this.links = links;
		this.validity = validity;
		this.accounts = accounts;
		this.tokens = tokens;
		this.clock = clock;
	}

	ActionLink mint(String accountId, NewActionLink wanted, Command command, Caller caller) {
		Instant now = this.clock.instant();
		if (!wanted.until().isAfter(now) || wanted.until().isAfter(now.plus(LONGEST))) {
			throw Refusal.invalid("A link serves for 90 days at most.",
					new FieldError("/until", "is within 90 days from now"));
		}
		String system = system(wanted.system(), caller);
		long link = this.accounts.get(accountId).link(wanted.contactId()).map(AccountLink::since).orElse(0L);
		ActionLinkState terms = new ActionLinkState(accountId, wanted.contactId(), wanted.emailId(), wanted.action(),
				wanted.subject(), system, link, now, wanted.until(), null, null, null);
		String id = Ids.from(command);
		Instant today = now.truncatedTo(ChronoUnit.DAYS);
		if (this.links.find(id).isEmpty() && this.links.sentSince(today, wanted.emailId()) >= MOST_A_DAY) {
			throw Refusal.tooMany("This address was sent enough links for today.",
					Duration.between(now, today.plus(1, ChronoUnit.DAYS)));
		}
		List<AsOf> asOf = this.validity.asOf(accountId, wanted.contactId());
		this.validity.objection(terms).ifPresent((reason) -> {
			throw refused(reason);
		});
		return this.links.create(command, ActionLink.mint(id, terms, asOf));
	}

	Offer offer(Caller caller) {
		Set<String> systems = this.tokens.systems();
		if (caller.side() == Side.SYSTEM) {
			systems.retainAll(Set.of(caller.subject()));
		}
		return new Offer(this.validity.allowed(), systems);
	}

	/** A system's links lead to itself; staff say to which. */
	private String system(@Nullable String named, Caller caller) {
		String own = (caller.side() == Side.SYSTEM) ? caller.subject() : named;
		if (own == null || (named != null && !named.equals(own)) || this.tokens.placeOf(own).isEmpty()) {
			throw Refusal.invalid("A link leads to a system that serves such actions.",
					new FieldError("/system", (own == null) ? "is missing" : "serves no actions"));
		}
		return own;
	}

	private static Refusal refused(Reason reason) {
		return switch (reason) {
			case POLICY -> Refusal.conflict("action-not-allowed", "The firm does not let that be done by a link.");
			case SUBJECT_CLOSED -> Refusal.conflict("subject-closed", "Nothing is done with that any more.");
			case CONTACT_INACTIVE -> Refusal.conflict("contact-inactive", "This contact is not active.");
			case NOT_LINKED -> Refusal.conflict("contact-not-linked", "This contact is not one of the account.");
			case NO_SIGNATORY -> Refusal.conflict("not-a-signatory", "Signatories alone sign and pay.");
			default -> Refusal.conflict("address-not-current",
					"This address is not the contact's, or the account does not use it.");
		};
	}

	/**
	 * A link of the account that the caller has to do with.
	 * @throws Refusal NOT_FOUND
	 */
	ActionLink get(String accountId, String id, Caller caller) {
		return this.links.find(id)
			.filter((it) -> it.terms().accountId().equals(accountId))
			.filter((it) -> caller.side() != Side.SYSTEM || it.terms().system().equals(caller.subject()))
			.orElseThrow(() -> Refusal.notFound("action link"));
	}

	void revoke(String accountId, String id, Command command, Caller caller) {
		get(accountId, id, caller);
		this.links.change(id, command.shrinkingRights(), (link) -> link.revoke(this.clock.instant()));
	}

	/** The link, while it serves. */
	Optional<ActionLink> serving(String id) {
		return this.links.find(id).filter((link) -> this.validity.objection(link).isEmpty());
	}

	/**
	 * The link, while that page of it can be sent.
	 * @param page names the page
	 */
	Optional<ActionLink> serving(String id, String page) {
		return this.links.find(id)
			.filter((link) -> (link.isSentTwice(this.clock.instant(), page) ? this.validity.objection(link.terms())
					: this.validity.objection(link))
				.isEmpty());
	}

	/**
	 * Follows it: what is submitted is used up by that, before there is a token.
	 * @return where to go on, with the token
	 * @throws Refusal GONE when it serves no more
	 */
	ActionTokens.Issued exchange(ActionLink link, String page) {
		ActionLinkState it = link.terms();
		this.links.change(link.id(), Command.random().by(Actor.contact(it.contactId(), it.accountId())),
				(now) -> now.follow(this.clock.instant(), page));
		return this.tokens.issue(new Permit(it.system(), link.id(), it.contactId(), it.accountId(),
				it.action().permission(), it.subject().type(), it.subject().id()));
	}

}
