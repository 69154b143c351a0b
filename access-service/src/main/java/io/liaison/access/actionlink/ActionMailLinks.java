package io.liaison.access.actionlink;

import java.util.Optional;

import io.liaison.access.link.MailLink;

import org.springframework.stereotype.Component;

/** What stands in the mails of such links, made whenever one is written. */
@Component
public record ActionMailLinks(ActionLinkManagement management) {

	/** Nothing where it serves no more, or is another's. */
	public Optional<MailLink> of(String id, String contactId, String emailId) {
		return this.management.serving(id)
			.filter((it) -> it.terms().contactId().equals(contactId) && it.terms().emailId().equals(emailId))
			.map((it) -> MailLink.action(it.id(), it.terms().expiresAt()));
	}

}
