package io.liaison.access.viewing;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation configures of it.
 *
 * @param longest how long staff see the portal as somebody
 * @param kept how long it is known that they did (ADR 13)
 */
@ConfigurationProperties("liaison.access.viewing")
record ViewingSettings(@DefaultValue("30m") Duration longest, @DefaultValue("400d") Duration kept) {

	private static final Duration MOST = Duration.ofMinutes(30);

	ViewingSettings {
		if (longest.compareTo(MOST) > 0 || !longest.isPositive()) {
			throw new IllegalArgumentException(
					"liaison.access.viewing.longest is not between 0 and " + MOST.toMinutes() + " minutes");
		}
	}

}
