package io.liaison.contacts.matching;

/**
 * Whom people are compared with.
 */
public interface Candidate {

	String id();

	/** Who it is now: with the current addresses. */
	Person person();

}
