package io.liaison.local.process;

/** Why it does not go on, in a sentence for the person who started it. */
public final class Failure extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public Failure(String sentence) {
		super(sentence);
	}

	/** The sentence. */
	@Override
	public String getMessage() {
		return String.valueOf(super.getMessage());
	}

}
