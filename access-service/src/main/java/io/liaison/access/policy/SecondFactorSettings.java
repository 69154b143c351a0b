package io.liaison.access.policy;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the provider demands in every account.
 *
 * @param roles of whose holders a second factor is demanded; {@code *} for everybody
 * @param from when the grace period ends; absent for at once
 */
@ConfigurationProperties("liaison.second-factor")
record SecondFactorSettings(@DefaultValue List<String> roles, @Nullable Instant from) {

	FactorDemand demand() {
		return new FactorDemand(this.roles, this.from);
	}

}
