package io.liaison.platform.security.revocation;

import java.util.OptionalLong;

/**
 * Reads the revocations in their order, each once or, after a failure, again.
 */
public interface RevocationReader {

	/**
	 * Where to go on.
	 * @param topicId a topic made anew has another one, and its offsets mean something
	 * else
	 * @return offset of the next record; empty to begin
	 */
	OptionalLong position(String topicId);

	/**
	 * What lies before that offset will not be read.
	 * @param end of what is there to be read by now
	 */
	void begin(String topicId, long offset, long end);

	/** What is thrown brings this revocation again. */
	void read(long offset, Revocation revocation);

	/**
	 * There is a revocation that cannot be understood: of whom or what is unknown, so it
	 * may be of anybody. What is thrown brings it again.
	 */
	void unreadable(long offset);

	/** Everything before that offset was read. */
	void reached(long position);

}
