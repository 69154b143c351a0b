package io.liaison.ticket.view;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** What is read of a person: the name, and nothing else. */
record ContactView(@Nullable String givenName, @Nullable String familyName) {

	/** Empty when there is none. */
	String name() {
		return Stream.of(this.givenName, this.familyName)
			.filter((part) -> part != null && !part.isBlank())
			.collect(Collectors.joining(" "));
	}

}
