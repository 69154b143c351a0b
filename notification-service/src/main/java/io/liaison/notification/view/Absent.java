package io.liaison.notification.view;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What an absent member of an event means.
 */
public final class Absent {

	private Absent() {
	}

	public static <T> List<T> orEmpty(@Nullable List<T> list) {
		return (list != null) ? List.copyOf(list) : List.of();
	}

}
