package io.liaison.platform.sample;

import java.time.Instant;
import java.util.List;

import io.liaison.platform.problem.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** Its members may be missing, for it is also echoed as it came. */
record Thing(@NotBlank @Nullable String name, @Max(9) int count, @Nullable Colour colour,
		@Nullable List<@Valid Part> parts, @Nullable Instant until) {

	Thing {
		if ("forbidden".equals(name)) {
			throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "bad-name", "That name is taken by the system.");
		}
	}

	enum Colour {

		RED, GREEN

	}

	record Part(@NotBlank String label) {

	}

}
