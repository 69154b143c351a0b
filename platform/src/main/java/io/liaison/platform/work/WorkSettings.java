package io.liaison.platform.work;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How waiting work is done.
 *
 * @param claim how long an entry's taker gives no sign of life before another takes it;
 * longer than a failover of the store
 * @param concurrency entries of one task performed at the same time by one instance
 * @param poll how often due entries are looked for; those of the same process are known
 * at once
 */
@ConfigurationProperties("liaison.work")
record WorkSettings(@DefaultValue("15s") Duration claim, @DefaultValue("8") int concurrency,
		@DefaultValue("200ms") Duration poll) {

	/** How often a claim is renewed. */
	Duration renewal() {
		return this.claim.dividedBy(3);
	}

}
