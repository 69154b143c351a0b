package io.liaison.access.grant;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation configures of grants.
 *
 * @param retainedAddresses how long access stays on an address that went without a
 * successor
 */
@ConfigurationProperties("liaison.access.grants")
record GrantSettings(@DefaultValue("30d") Duration retainedAddresses) {
}
