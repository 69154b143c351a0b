package io.liaison.platform.relay;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the relay, under {@code liaison}.
 *
 * @param installation tells installations on one Kafka cluster apart
 * @param serviceName for instance {@code contacts}; also the source of its events
 * @param poll how often documents with waiting events are looked for; those written in
 * the same process are known at once
 * @param idlePoll how often while nothing is found; a revocation written beside the
 * relay's process must be out within two seconds
 * @param lease how long the lease's counter stands still before another instance takes
 * over
 * @param parkedOutboundKept how long events that were set aside wait for an operator
 */
@ConfigurationProperties("liaison")
record RelaySettings(@DefaultValue("liaison") String installation, String serviceName,
		@DefaultValue("200ms") Duration poll, @DefaultValue("1s") Duration idlePoll, @DefaultValue("5s") Duration lease,
		@DefaultValue("90d") Duration parkedOutboundKept) {

	String transactionalId() {
		return this.installation + "-relay-" + this.serviceName;
	}

}
