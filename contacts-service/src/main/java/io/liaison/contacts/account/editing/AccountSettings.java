package io.liaison.contacts.account.editing;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What holds for accounts.
 *
 * @param defaultProgramme of customers' accounts for which none is chosen (D20)
 */
@ConfigurationProperties("liaison")
public record AccountSettings(String defaultProgramme) {
}
