package io.liaison.gateway.session;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When sessions end by themselves.
 *
 * @param idle after so long without a request
 * @param staffEnd so long after the sign-in of somebody of the provider, used or not
 * @param customerEnd so long after the sign-in of anybody else
 */
@ConfigurationProperties("liaison.gateway.session")
record SessionSettings(@DefaultValue("8h") Duration idle, @DefaultValue("12h") Duration staffEnd,
		@DefaultValue("30d") Duration customerEnd) {

}
