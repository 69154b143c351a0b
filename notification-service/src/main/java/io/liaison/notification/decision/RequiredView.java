package io.liaison.notification.decision;

import java.util.Optional;
import java.util.function.Function;

import io.liaison.notification.decision.Verdict.Objection;
import io.liaison.notification.decision.Verdict.Wait;

/**
 * What must be known before anything is decided: nothing is decided against somebody
 * because a view lags.
 */
public enum RequiredView implements DecisionRule {

	CONTACT("the contact", DecisionContext::contact),

	/** on whose behalf the contact is told */
	ACCOUNT("the account", DecisionContext::account),

	/** the account that the content is about */
	ACCOUNT_CONCERNED("the account of the ticket", DecisionContext::accountConcerned),

	/** the contact's logins and invitations */
	ACCESS("the contact's access", DecisionContext::access);

	private final String words;

	private final Function<DecisionContext, Optional<?>> view;

	RequiredView(String words, Function<DecisionContext, Optional<?>> view) {
		this.words = words;
		this.view = view;
	}

	@Override
	public Optional<Objection> objectionTo(DecisionContext context) {
		return this.view.apply(context).isPresent() ? Optional.empty() : Optional.of(new Wait(this.words));
	}

}
