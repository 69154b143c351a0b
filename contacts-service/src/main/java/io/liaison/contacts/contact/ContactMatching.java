package io.liaison.contacts.contact;

import io.liaison.contacts.matching.ContactMatcher;
import io.liaison.contacts.matching.MatchIndex;
import io.liaison.platform.command.KeyedHash;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Matches people with all contacts.
 */
@Configuration(proxyBeanMethods = false)
class ContactMatching {

	@Bean
	ContactMatcher<Contact> contactMatcher(KeyedHash hash, MatchIndex index, Contacts contacts) {
		return new ContactMatcher<>(hash, index, contacts::findAll);
	}

}
