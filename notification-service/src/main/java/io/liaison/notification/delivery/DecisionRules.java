package io.liaison.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import io.liaison.notification.delivery.Verdict.Send;
import io.liaison.notification.delivery.Verdict.Suppress;
import io.liaison.notification.delivery.Verdict.Wait;
import io.liaison.notification.mail.Addressee;
import io.liaison.notification.notification.Decision;
import io.liaison.notification.notification.NotificationType;
import io.liaison.notification.notification.Notification;
import io.liaison.notification.notification.Rule;
import io.liaison.notification.view.AccountView;
import io.liaison.notification.view.AccountView.Link;
import io.liaison.notification.view.ContactAccessView.Grant;
import io.liaison.notification.view.ContactAccessView.Invitation;
import io.liaison.notification.view.ContactView;
import io.liaison.notification.view.ContactView.Email;

/**
 * The one place that answers: is this person told this, now, and where (C8)? The first
 * rule that objects decides; what nobody objects to is sent.
 */
final class DecisionRules {

	/**
	 * A view may be behind the event that named what is not in it. After this long it is
	 * believed.
	 */
	static final Duration PATIENCE = Duration.ofMinutes(1);

	private DecisionRules() {
	}

	static Verdict decide(Notification it, DecisionContext facts, Instant now) {
		return expired(it, now).or(() -> facts.missing(it.kind()).map(Wait::new))
			.or(() -> inactive(facts))
			.or(() -> notLinked(it, facts, now))
			.or(() -> loginOff(it, facts))
			.or(() -> superseded(it, facts))
			.orElseGet(() -> addressed(it, facts, now));
	}

	private static Optional<Verdict> expired(Notification it, Instant now) {
		return now.isAfter(it.expiresAt()) ? suppress(Rule.EXPIRED, "not worth telling after " + it.expiresAt())
				: Optional.empty();
	}

	private static Optional<Verdict> inactive(DecisionContext facts) {
		return facts.contact()
			.filter((contact) -> !contact.active())
			.flatMap((contact) -> suppress(Rule.CONTACT_INACTIVE, "the contact is not active"));
	}

	/** For tickets; whether a login still fits its link, access-service knows better. */
	private static Optional<Verdict> notLinked(Notification it, DecisionContext facts, Instant now) {
		if (!it.kind().isAboutTicket()) {
			return Optional.empty();
		}
		Optional<Link> link = link(it, facts);
		if (link.isEmpty() && !isSettled(it, now)) {
			return Optional.of(new Wait("the contact's link"));
		}
		return link.filter(Link::active).isPresent() ? Optional.empty()
				: suppress(Rule.NOT_LINKED, "no active link to the account");
	}

	private static Optional<Verdict> loginOff(Notification it, DecisionContext facts) {
		boolean on = switch (it.kind()) {
			case INVITATION, ACCESS_ADDED -> grant(it, facts).filter(Grant::login).isPresent();
			case TICKET_ANSWERED ->
				facts.access().filter((access) -> access.mayUsePortalFor(it.recipient().accountId())).isPresent();
			case TICKET_OPENED, TICKET_REPLIED, PASSWORD_RESET -> true;
		};
		return on ? Optional.empty() : suppress(Rule.LOGIN_OFF, "portal access is off");
	}

	private static Optional<Verdict> superseded(Notification it, DecisionContext facts) {
		if (it.kind() != NotificationType.INVITATION) {
			return Optional.empty();
		}
		Invitation last = grant(it, facts).map(Grant::invitation).orElse(null);
		if (last == null || !"SENT".equals(last.state())) {
			String state = (last != null) ? last.state() : "withdrawn";
			return suppress(Rule.SUPERSEDED, "the invitation is " + state);
		}
		long version = Objects.requireNonNull(it.content().linkVersion());
		return (last.version() > version)
				? suppress(Rule.SUPERSEDED, "invitation " + version + ", the last is " + last.version())
				: Optional.empty();
	}

	private static Verdict addressed(Notification it, DecisionContext facts, Instant now) {
		ContactView contact = facts.contact().orElseThrow();
		Email email = email(it, facts, contact).orElse(null);
		if (email == null) {
			return isSettled(it, now) ? new Suppress(Decision.suppress(Rule.NO_ADDRESS, "no current address for it"))
					: new Wait("the contact's address");
		}
		AccountView account = facts.ticketAccount().or(facts::account).orElse(null);
		return new Send(reason(it.kind()),
				new Addressee(contact.name(), email.address(), (account != null) ? account.name() : ""));
	}

	private static Optional<Email> email(Notification it, DecisionContext facts, ContactView contact) {
		Optional<Email> named = contact.email(it.recipient().emailId());
		return switch (it.kind()) {
			// a replaced address keeps its login until the new one is activated (C13)
			case PASSWORD_RESET -> named;
			case INVITATION, ACCESS_ADDED -> named.filter(Email::current);
			case TICKET_OPENED, TICKET_REPLIED, TICKET_ANSWERED ->
				Stream.concat(Stream.of(named, link(it, facts).flatMap((link) -> contact.email(link.emailId())))
					.flatMap(Optional::stream), contact.emails().stream()).filter(Email::current).findFirst();
		};
	}

	private static Decision reason(NotificationType kind) {
		return switch (kind) {
			case INVITATION, ACCESS_ADDED, PASSWORD_RESET ->
				Decision.send(Rule.MANDATORY, "about the person's own login");
			case TICKET_OPENED, TICKET_REPLIED -> Decision.send(Rule.ROLE_DEFAULT, "a role held is told of tickets");
			case TICKET_ANSWERED -> Decision.send(Rule.REQUESTER, "opened the ticket");
		};
	}

	private static Optional<Link> link(Notification it, DecisionContext facts) {
		return facts.account().flatMap((account) -> account.link(it.recipient().contactId()));
	}

	private static Optional<Grant> grant(Notification it, DecisionContext facts) {
		return facts.access().flatMap((access) -> access.grant(it.recipient().accountId(), it.recipient().emailId()));
	}

	private static boolean isSettled(Notification it, Instant now) {
		return !now.isBefore(it.createdAt().plus(PATIENCE));
	}

	private static Optional<Verdict> suppress(Rule rule, String detail) {
		return Optional.of(new Suppress(Decision.suppress(rule, detail)));
	}

}
