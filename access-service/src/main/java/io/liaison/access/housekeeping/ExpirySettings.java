package io.liaison.access.housekeeping;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation configures of it.
 *
 * @param kept how long what has expired is still there; by more than the clocks of two
 * instances differ
 */
@ConfigurationProperties("liaison.access.expired")
record ExpirySettings(@DefaultValue("1h") Duration kept) {

	ExpirySettings {
		if (kept.isNegative()) {
			throw new IllegalArgumentException("liaison.access.expired.kept is negative");
		}
	}

}
