package io.liaison.access.identity.proof;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param factorKey base64url, 32 bytes: seals the secrets of authenticator apps; without
 * it those are lost, and recovery codes alone serve
 */
@ConfigurationProperties("liaison")
public record FactorKey(String factorKey) {
}
