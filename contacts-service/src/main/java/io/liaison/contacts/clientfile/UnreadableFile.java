package io.liaison.contacts.clientfile;

/**
 * A file of which nothing can be used.
 */
final class UnreadableFile extends RuntimeException {

	private final Fault fault;

	UnreadableFile(Fault fault) {
		super(fault.message(), null, false, false);
		this.fault = fault;
	}

	UnreadableFile(String message) {
		this(Fault.ofFile(message));
	}

	Fault fault() {
		return this.fault;
	}

}
