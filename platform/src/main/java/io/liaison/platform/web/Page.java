package io.liaison.platform.web;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next the {@code cursor} of the following part; none after the last
 */
public record Page<T>(List<T> items, @Nullable String next) {

	public <R> Page<R> map(Function<? super T, ? extends R> item) {
		return new Page<>(this.items.stream().<R>map(item).toList(), this.next);
	}

}
