package io.liaison.notification.decision;

import java.util.Optional;
import java.util.function.Predicate;

import io.liaison.notification.decision.Verdict.Suppress;
import io.liaison.notification.decision.Verdict.Wait;
import io.liaison.notification.notification.Rule;
import io.liaison.notification.view.AccountView.Link;
import io.liaison.notification.view.ContactAccessView.Grant;
import io.liaison.notification.view.ContactView;

/**
 * The rules that several notification types share.
 */
public final class DecisionRules {

	public static final DecisionRule IN_TIME = (context) -> context.now().isAfter(context.notification().expiresAt())
			? Optional.of(new Suppress(Rule.EXPIRED, "not worth telling after " + context.notification().expiresAt()))
			: Optional.empty();

	/** Nothing is decided by a view that is older than the cause. */
	public static final DecisionRule AS_OF_ITS_CAUSE = (context) -> context.unread()
		.map((event) -> new Wait("event " + event.sequence() + " of " + event.source() + "/" + event.subject()));

	/** What the account knows of the contact is known, where there is an account. */
	public static final DecisionRule PROFILE_TOLD = (
			context) -> (context.notification().recipient().accountId() == null || context.profile().isPresent())
					? Optional.empty() : Optional.of(new Wait("the account's profile of the contact"));

	public static final DecisionRule CONTACT_ACTIVE = require(
			(context) -> context.contact().filter(ContactView::active).isPresent(), Rule.CONTACT_INACTIVE,
			"the contact is not active");

	/** The contact acts for the account; a link that is not there is waited for first. */
	public static final DecisionRule LINKED = (context) -> {
		if (context.link().filter(Link::active).isPresent()) {
			return Optional.empty();
		}
		return Optional.of(context.isLinkSettled() ? new Suppress(Rule.NOT_LINKED, "no active link to the account")
				: new Wait("the contact's link"));
	};

	/**
	 * Whoever acts through a purchaser may still do so for the account that it is about
	 * (D16); a purchaser that is not there is waited for first.
	 */
	public static final DecisionRule SERVING = (context) -> {
		if (context.isServing()) {
			return Optional.empty();
		}
		return Optional
			.of(context.isServiceSettled() ? new Suppress(Rule.NOT_LINKED, "the purchaser does not act for the account")
					: new Wait("the account's purchaser"));
	};

	/** The login that the notification is about is on (T13). */
	public static final DecisionRule LOGIN_ON = require((context) -> context.grant().filter(Grant::login).isPresent(),
			Rule.LOGIN_OFF, "portal access is off");

	/** The contact may use the portal for the account, under any address (T13). */
	public static final DecisionRule PORTAL_OPEN = require((context) -> context.access()
		.filter((access) -> access.mayUsePortalFor(context.notification().recipient().accountId()))
		.isPresent(), Rule.LOGIN_OFF, "portal access is off");

	private DecisionRules() {
	}

	private static DecisionRule require(Predicate<DecisionContext> condition, Rule otherwise, String detail) {
		return (context) -> condition.test(context) ? Optional.empty() : Optional.of(new Suppress(otherwise, detail));
	}

}
