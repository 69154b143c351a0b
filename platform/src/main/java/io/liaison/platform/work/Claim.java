package io.liaison.platform.work;

/**
 * An instance's hold on an entry while it performs it. It is renewed meanwhile.
 */
public interface Claim {

	/** How many times the entry was begun, with this one; counted from 1. */
	int attempt();

	/**
	 * Whether to go on. If not, another instance may have the entry, or this one is
	 * stopping: long work ends at its next step and answers {@link Task.Later}.
	 */
	boolean held();

}
