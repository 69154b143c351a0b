package io.liaison.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.liaison.notification.decision.DecisionContext;
import io.liaison.notification.decision.Verdict.Send;
import io.liaison.notification.decision.Verdict.Suppress;
import io.liaison.notification.decision.Verdict.Wait;
import io.liaison.notification.decision.Verdict;
import io.liaison.notification.notification.ANotification;
import io.liaison.notification.notification.Content;
import io.liaison.notification.notification.Decision;
import io.liaison.notification.notification.Rule;
import io.liaison.notification.type.AllTypes;
import io.liaison.notification.type.NotificationType;
import io.liaison.notification.view.AccountView.Link;
import io.liaison.notification.view.AccountView.Purchaser;
import io.liaison.notification.view.AccountView;
import io.liaison.notification.view.ContactAccessView.Grant;
import io.liaison.notification.view.ContactAccessView.Invitation;
import io.liaison.notification.view.ContactAccessView;
import io.liaison.notification.view.ContactView.Email;
import io.liaison.notification.view.ContactView;
import io.liaison.notification.view.ProfileView;
import io.liaison.platform.command.AsOf;

/** Decides on what Ada is told, as far as it is known. */
abstract class DecisionTest {

	static final Instant SOON = ANotification.CAUSED.plusSeconds(1);

	static final Instant LATER = SOON.plus(Duration.ofDays(1));

	static final AsOf CONTACT = new AsOf("/contacts", "ada", 7);

	static final AsOf ACCOUNT = new AsOf("/contacts", "acme", 4);

	static final List<String> VIEWS = List.of("contact", "account", "concerned", "access", "profile");

	Set<String> unknown = Set.of();

	List<AsOf> asOf = List.of();

	Optional<AsOf> unread = Optional.empty();

	ContactView contact = contact(true, new Email("e0", "old@example.org", true),
			new Email("e1", "ada@example.org", true));

	ProfileView profile = new ProfileView(List.of("e1"));

	Link link = new Link("ada", "e1", true, List.of());

	Grant grant = new Grant("acme", "e1", true, new Invitation("SENT", 1, null));

	AccountView account = account("acme", "CUSTOMER", true);

	AccountView concerned = this.account;

	Verdict decide(String type, Instant now) {
		return decide(AllTypes.named(type), now);
	}

	Verdict decide(NotificationType type, Instant now) {
		Content content = type.isReadInInbox() ? Content.ticket("t1", "acme", "A question", "Why?")
				: Content.link(1, null);
		return Decisions.decide(type,
				new DecisionContext(ANotification.of(type.name(), content, this.asOf), now, this.unread,
						known("contact", this.contact), known("account", linked(this.account)),
						known("concerned", linked(this.concerned)),
						known("access", new ContactAccessView("ada", List.of(this.grant), null)),
						known("profile", this.profile)));
	}

	<T> Optional<T> known(String name, T view) {
		return Optional.of(view).filter((it) -> !this.unknown.contains(name));
	}

	static Rule rule(Verdict verdict) {
		return switch (verdict) {
			case Send(Decision reason, var to) -> reason.rule();
			case Suppress(Decision reason) -> reason.rule();
			case Wait(String missing) -> throw new AssertionError("waits for " + missing);
		};
	}

	private AccountView linked(AccountView it) {
		return new AccountView(it.id(), it.name(), it.side(), it.active(), it.timeZone(), it.language(),
				List.of(this.link), it.purchasers());
	}

	/** With the purchasers of these accounts. */
	static AccountView account(String id, String side, boolean active, String... purchasers) {
		return new AccountView(id, "Acme Ltd", side, active, "Europe/Berlin", "fr", List.of(),
				Stream.of(purchasers).map(Purchaser::new).toList());
	}

	static ContactView contact(boolean active, Email... emails) {
		return new ContactView("ada", "Ada", "Lovelace", active, null, null, List.of(emails));
	}

}
