package io.liaison.platform.consumer.view;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A view as it is stored.
 *
 * @param view absent while only a revocation has been heard of
 * @param sequence number of the event that the view is as of, 0 before the first
 * @param floor number of the last event known to have taken rights away, 0 without one
 */
public record StoredView<V extends Record>(String id, @Nullable V view, long sequence, long floor) {

	public Optional<V> known() {
		return Optional.ofNullable(this.view);
	}

}
