package io.liaison.platform.erasure;

import java.util.function.Supplier;

import io.liaison.platform.command.Command;

/**
 * Records that a service keeps of persons beside its views of contacts. A bean; where
 * there is one, the service takes part in erasures (D6): it follows
 * {@code contacts.erasure.v1} and says on a topic of its own how much is redacted.
 */
@FunctionalInterface
public interface PersonalRecords {

	/**
	 * Removes or redacts what is there of the person; may be asked again, and finds what
	 * was redacted before.
	 * @param step a command for one write
	 * @return how many records of the person are redacted by now, or gone
	 */
	int redact(String contactId, Supplier<Command> step);

}
