package io.liaison.access.settings;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation configures of grants.
 *
 * @param retainedAddresses how long access stays on an address that went without a
 * successor
 * @param temporaryPasswords how long a password serves that somebody else chose (D1)
 */
@ConfigurationProperties("liaison.access.grants")
public record GrantSettings(@DefaultValue("30d") Duration retainedAddresses,
		@DefaultValue("72h") Duration temporaryPasswords) {
}
