package io.liaison.platform.store;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the store, under {@code liaison}.
 *
 * @param outboxLimit age of the oldest waiting event beyond which changes are refused
 * @param retentionCheck how often records past their retention are looked for
 * @param addressKey secret under which addresses are hashed: base64url, 32 bytes at least
 */
@ConfigurationProperties("liaison")
record StoreSettings(@DefaultValue("30s") Duration outboxLimit, @DefaultValue("10m") Duration retentionCheck,
		@Nullable String addressKey) {

	@Override
	public String toString() {
		return "StoreSettings";
	}

}
