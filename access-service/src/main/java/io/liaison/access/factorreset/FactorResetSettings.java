package io.liaison.access.factorreset;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation configures of it.
 *
 * @param delay between the second confirmation and the end of the factors: the time to
 * object
 */
@ConfigurationProperties("liaison.factor-reset")
record FactorResetSettings(@DefaultValue("24h") Duration delay) {
}
