package io.liaison.platform.testing;

/**
 * Another broker and store than the embedded ones, found by
 * {@link java.util.ServiceLoader}.
 */
interface Parts {

	String bootstrapServers();

	/** Without a database. */
	String storeUri();

}
