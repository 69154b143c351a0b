package io.liaison.contacts.bootstrap;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom the installation is given to.
 *
 * @param ownerEmail address of the first of the provider's staff, empty for nobody
 * @param providerName name of the provider's account
 */
@ConfigurationProperties("liaison")
record BootstrapSettings(@DefaultValue("") String ownerEmail, String providerName) {
}
