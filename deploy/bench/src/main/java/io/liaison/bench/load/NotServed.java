package io.liaison.bench.load;

import java.io.Serial;

/** What was asked for was not done: with a refusal, or in no way that was expected. */
public final class NotServed extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final String how;

	/**
	 * @param how it failed; failures of one kind are counted together
	 */
	public NotServed(String how) {
		super(how);
		this.how = how;
	}

	String how() {
		return this.how;
	}

}
