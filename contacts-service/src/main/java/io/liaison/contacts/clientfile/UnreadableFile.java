package io.liaison.contacts.clientfile;

/**
 * A file of which nothing can be used.
 */
final class UnreadableFile extends RuntimeException {

	private final RowError fault;

	UnreadableFile(RowError fault) {
		super(fault.message(), null, false, false);
		this.fault = fault;
	}

	UnreadableFile(String message) {
		this(RowError.ofFile(message));
	}

	RowError fault() {
		return this.fault;
	}

}
