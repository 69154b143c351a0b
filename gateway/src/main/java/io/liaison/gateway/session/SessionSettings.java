package io.liaison.gateway.session;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When sessions end by themselves. How long a sign-in lasts at most is access-service's
 * to say, which refuses to renew it then.
 *
 * @param idle after so long without a renewal
 */
@ConfigurationProperties("liaison.gateway.session")
record SessionSettings(@DefaultValue("8h") Duration idle) {

}
