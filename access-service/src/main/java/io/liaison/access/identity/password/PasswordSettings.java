package io.liaison.access.identity.password;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation configures of passwords.
 *
 * @param words of which none may be made: names of the provider and of its products
 */
@ConfigurationProperties("liaison.passwords")
record PasswordSettings(@DefaultValue List<String> words) {
}
