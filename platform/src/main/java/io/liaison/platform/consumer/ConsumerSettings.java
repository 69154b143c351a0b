package io.liaison.platform.consumer;

import java.time.Duration;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the consumers, under {@code liaison.consumers}.
 *
 * @param parkedKept how long a parked event waits for an operator, counted from its last
 * try
 * @param sources by topic, whose events ({@code ce_source}) are taken in; where none is
 * named those of the service that the topic begins with, {@code *} for anybody's
 */
@ConfigurationProperties("liaison.consumers")
record ConsumerSettings(@DefaultValue("90d") Duration parkedKept, @DefaultValue Map<String, String> sources) {

	static final String ANY = "*";

	String sourceOf(String topic) {
		return this.sources.getOrDefault(topic, "/" + topic.split("\\.")[0]);
	}

}
