package io.liaison.notification.notification;

/**
 * Why something is sent or not.
 *
 * @param detail for whoever asks why; names no person and no address
 */
public record Decision(Outcome outcome, Rule rule, String detail) {

	public static Decision send(Rule rule, String detail) {
		return new Decision(Outcome.SEND, rule, detail);
	}

	public static Decision suppress(Rule rule, String detail) {
		return new Decision(Outcome.SUPPRESS, rule, detail);
	}

	/** What was decided. */
	public enum Outcome {

		SEND, SUPPRESS

	}

}
