package io.liaison.contacts.history;

/**
 * Where an event of a history stands; computed, never looked for.
 *
 * @param history kind and id of the thing
 * @param number of events, by 256
 * @param part 0; more where the events are so large that they fill several documents
 */
record BucketId(String history, long number, int part) {

	private static final int EVENTS = 256;

	static BucketId of(String history, long sequence) {
		return new BucketId(history, sequence / EVENTS, 0);
	}

	BucketId next() {
		return new BucketId(this.history, this.number, this.part + 1);
	}

	/** The document's id. */
	String text() {
		return this.history + ":" + this.number + ((this.part > 0) ? "." + this.part : "");
	}

}
