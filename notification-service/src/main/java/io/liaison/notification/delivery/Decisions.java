package io.liaison.notification.delivery;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.liaison.notification.decision.DecisionContext;
import io.liaison.notification.decision.DecisionRules;
import io.liaison.notification.decision.RequiredView;
import io.liaison.notification.decision.Verdict.Send;
import io.liaison.notification.decision.Verdict.Suppress;
import io.liaison.notification.decision.Verdict.Wait;
import io.liaison.notification.decision.Verdict;
import io.liaison.notification.mail.Addressee;
import io.liaison.notification.notification.Notification;
import io.liaison.notification.notification.Recipient;
import io.liaison.notification.notification.Rule;
import io.liaison.notification.type.NotificationType;
import io.liaison.notification.view.AccountView;
import io.liaison.notification.view.AccountViews;
import io.liaison.notification.view.ContactAccessViews;
import io.liaison.notification.view.ContactView.Email;
import io.liaison.notification.view.ContactView;
import io.liaison.notification.view.ContactViews;
import io.liaison.notification.view.ProfileView;
import io.liaison.notification.view.ProfileViews;
import io.liaison.notification.view.SourceViews;
import io.liaison.platform.command.AsOf;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The one place that answers: is this person told this, now, and where (C8)? It joins the
 * views; the first rule that objects decides, and what nothing objects to is sent.
 */
@Component
class Decisions {

	private final ContactViews contacts;

	private final AccountViews accounts;

	private final ContactAccessViews access;

	private final ProfileViews profiles;

	private final InstantSource clock;

	private final List<SourceViews> views;

	Decisions(ContactViews contacts, AccountViews accounts, ContactAccessViews access, ProfileViews profiles,
			List<SourceViews> views, InstantSource clock) {
		this.views = views;
		this.contacts = contacts;
		this.accounts = accounts;
		this.access = access;
		this.profiles = profiles;
		this.clock = clock;
	}

	Verdict decide(NotificationType type, Notification it) {
		Recipient to = it.recipient();
		// read before the views, which then are as of these events or later ones
		Optional<AsOf> unread = it.asOf().stream().filter((event) -> !hasRead(event)).findFirst();
		return decide(type,
				new DecisionContext(it, this.clock.instant(), unread, this.contacts.find(to.contactId()),
						account(to.accountId()), account(it.content().accountId()), this.access.find(to.contactId()),
						Optional.ofNullable(to.accountId()).flatMap((id) -> this.profiles.find(id, to.contactId()))));
	}

	/** The purchaser's account through which the recipient acts for the one concerned. */
	Optional<String> via(Notification it) {
		String concerned = it.content().accountId();
		return account(it.recipient().accountId()).filter((own) -> concerned != null && own.isThrough(concerned))
			.map(AccountView::id);
	}

	private boolean hasRead(AsOf event) {
		return this.views.stream().anyMatch((view) -> view.hasRead(event));
	}

	static Verdict decide(NotificationType type, DecisionContext context) {
		return Stream
			.of(List.of(DecisionRules.IN_TIME, DecisionRules.AS_OF_ITS_CAUSE, RequiredView.CONTACT), type.waitsFor(),
					List.of(DecisionRules.PROFILE_TOLD, DecisionRules.CONTACT_ACTIVE), type.rules())
			.flatMap(List::stream)
			.flatMap((rule) -> rule.objectionTo(context).stream())
			.map(Verdict.class::cast)
			.findFirst()
			.orElseGet(() -> addressed(type, context, context.contact().orElseThrow()));
	}

	private static Verdict addressed(NotificationType type, DecisionContext context, ContactView contact) {
		Email email = type.address().choose(context, contact).orElse(null);
		if (email == null) {
			return (context.isContactSettled() && isProfileSettled(context, contact))
					? new Suppress(Rule.NO_ADDRESS, "no current address for it") : new Wait("the contact's address");
		}
		String about = context.accountConcerned().or(context::account).map(AccountView::name).orElse("");
		return new Send(type.reason(),
				new Addressee(contact.name(), email.address(), about,
						known(contact.language(), context.account().map(AccountView::language).orElse(null)),
						known(contact.timeZone(), context.account().map(AccountView::timeZone).orElse(null))));
	}

	/**
	 * A profile follows the contact's addresses a little later: as long as it has any
	 * that is not current, or the cause names one that it has not got, it is behind.
	 */
	private static boolean isProfileSettled(DecisionContext context, ContactView contact) {
		List<String> known = context.profile().map(ProfileView::emailIds).orElse(List.of());
		Optional<Email> named = contact.email(context.notification().recipient().emailId());
		return known.isEmpty() || known.stream().map(contact::email).flatMap(Optional::stream).anyMatch(Email::current)
				&& named.filter(Email::current).isEmpty();
	}

	private static List<String> known(@Nullable String ofContact, @Nullable String ofAccount) {
		return Stream.of(Optional.ofNullable(ofContact), Optional.ofNullable(ofAccount))
			.flatMap(Optional::stream)
			.toList();
	}

	private Optional<AccountView> account(@Nullable String id) {
		return (id != null) ? this.accounts.find(id) : Optional.empty();
	}

}
