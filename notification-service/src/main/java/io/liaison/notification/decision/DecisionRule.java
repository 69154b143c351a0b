package io.liaison.notification.decision;

import java.util.Optional;

import io.liaison.notification.decision.Verdict.Objection;

/**
 * One reason why somebody may not be told something.
 */
@FunctionalInterface
public interface DecisionRule {

	/** Empty when this rule allows it. */
	Optional<Objection> objectionTo(DecisionContext context);

}
