package io.liaison.notification.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails are written and sent.
 *
 * @param issuer base of links to the portal
 * @param product what people know all of this by
 */
@ConfigurationProperties("liaison")
record MailSettings(@DefaultValue("http://localhost:8080") String issuer, @DefaultValue("Liaison") String product,
		@DefaultValue Mail mail) {

	/**
	 * @param from sender of all mails (RFC 5322); its domain is that of Message-IDs, too
	 * @param language a BCP 47 tag, for whom nothing else says
	 */
	record Mail(@DefaultValue("Liaison <no-reply@liaison.example>") String from, @DefaultValue("en") String language) {
	}

}
