package io.liaison.notification.work;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How waiting work is done.
 *
 * @param claim how long after its taker's last sign of life an entry is taken by another
 * @param concurrency entries performed at the same time by one instance
 */
@ConfigurationProperties("liaison.work")
record WorkProperties(@DefaultValue("10s") Duration claim, @DefaultValue("8") int concurrency) {
}
