package io.liaison.notification.view;

import io.liaison.platform.command.AsOf;

/**
 * The views of one kind of aggregate, with how current they are.
 */
public interface SourceViews {

	/** Who tells of them (CloudEvents). */
	String source();

	/** Number of the last event of the aggregate that was read, 0 before the first. */
	long sequence(String id);

	/** Whether that event was read here, or a later one. */
	default boolean hasRead(AsOf event) {
		return source().equals(event.source()) && sequence(event.subject()) >= event.sequence();
	}

}
