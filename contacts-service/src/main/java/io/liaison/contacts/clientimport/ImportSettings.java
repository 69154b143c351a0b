package io.liaison.contacts.clientimport;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What holds for imports.
 *
 * @param rejectedRowsKept how long after its end an import's rejected rows can be fetched
 */
@ConfigurationProperties("liaison.imports")
record ImportSettings(@DefaultValue("30d") Duration rejectedRowsKept) {
}
