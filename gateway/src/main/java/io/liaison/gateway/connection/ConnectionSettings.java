package io.liaison.gateway.connection;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How long and from whom the gateway takes bodies. Only the time that is spent waiting
 * for the client counts, never what a slow service takes.
 *
 * @param trustedProxies addresses or networks (CIDR) whose {@code X-Forwarded-For} is
 * believed; nobody's by default
 * @param bodyPause how long a body may stand still
 * @param bodyGrace how long a body may take beyond what {@code bodyRate} allows
 * @param bodyRate per second, at least
 * @param waitingBodies how many bodies of one address may be waited for at a time
 */
@ConfigurationProperties("liaison.gateway")
record ConnectionSettings(@DefaultValue List<String> trustedProxies, @DefaultValue("10s") Duration bodyPause,
		@DefaultValue("20s") Duration bodyGrace, @DefaultValue("16KB") DataSize bodyRate,
		@DefaultValue("64") int waitingBodies) {

}
