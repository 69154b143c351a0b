package io.liaison.gateway.limit;

import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param rateLimits by name, which stands in the answers' {@code RateLimit-Policy}
 */
@ConfigurationProperties("liaison.gateway")
record RateLimitSettings(@DefaultValue Map<String, RateLimit> rateLimits) {

}
