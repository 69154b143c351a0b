package io.liaison.notification.type;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.liaison.notification.notification.Decision;
import io.liaison.notification.notification.Recipient;
import io.liaison.notification.notification.Rule;
import io.liaison.notification.view.Absent;
import io.liaison.platform.consumer.IncomingEvent;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Addresses of a person came or went (T49): to those that stayed.
 */
@Component
class AddressChanged implements ToOtherAddresses {

	@Override
	public String name() {
		return "ADDRESS_CHANGED";
	}

	@Override
	public Set<String> causes() {
		return Set.of("io.liaison.contacts.contact-changed.v1");
	}

	@Override
	public Optional<Occasion> occasion(IncomingEvent event) {
		ChangedContact data = event.dataAs(ChangedContact.class);
		List<Recipient> come = Absent.orEmpty(data.emailsCome()).stream().map((id) -> of(event, id)).toList();
		if (!come.isEmpty()) {
			return Optional.of(Occasion.forOtherAddresses(come));
		}
		return Absent.orEmpty(data.emailsGone())
			.stream()
			.findFirst()
			.map((id) -> Occasion.forOtherAddresses(List.of(of(event, id))));
	}

	@Override
	public Decision reason() {
		return Decision.send(Rule.MANDATORY, "about another address of the person");
	}

	/** About no account: the addresses are the person's. */
	private static Recipient of(IncomingEvent event, String emailId) {
		return new Recipient(event.subject(), emailId, null);
	}

	/** Members are absent when they name none. */
	record ChangedContact(@Nullable List<String> emailsCome, @Nullable List<String> emailsGone) {
	}

}
