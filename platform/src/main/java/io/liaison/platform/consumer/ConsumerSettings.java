package io.liaison.platform.consumer;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the consumers, under {@code liaison.consumers}.
 *
 * @param parkedKept how long a parked event waits for an operator, counted from its last
 * try
 */
@ConfigurationProperties("liaison.consumers")
record ConsumerSettings(@DefaultValue("90d") Duration parkedKept) {

}
