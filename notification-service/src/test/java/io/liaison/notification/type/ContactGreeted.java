package io.liaison.notification.type;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.liaison.notification.decision.AddressRule;
import io.liaison.notification.decision.RequiredView;
import io.liaison.notification.notification.Content;
import io.liaison.notification.notification.Decision;
import io.liaison.notification.notification.Recipient;
import io.liaison.notification.notification.Rule;
import io.liaison.notification.view.ContactView;
import io.liaison.platform.consumer.IncomingEvent;

import org.springframework.stereotype.Component;

/**
 * A type that is added: this file and its texts, nothing else.
 */
@Component
class ContactGreeted implements NotificationType {

	static final String CAUSE = "io.liaison.contacts.contact-greeted.v1";

	@Override
	public String name() {
		return "CONTACT_GREETED";
	}

	@Override
	public Set<String> causes() {
		return Set.of(CAUSE);
	}

	@Override
	public Optional<Occasion> occasion(IncomingEvent event) {
		ContactView contact = event.dataAs(ContactEvent.class).contact();
		return Optional.of(Occasion.forRecipient(new Recipient(contact.id(), null, null), Content.NONE));
	}

	@Override
	public List<RequiredView> waitsFor() {
		return List.of();
	}

	@Override
	public AddressRule address() {
		return AddressRule.ANY_CURRENT;
	}

	@Override
	public Decision reason() {
		return Decision.send(Rule.REQUESTER, "asked for a greeting");
	}

	record ContactEvent(ContactView contact) {
	}

}
