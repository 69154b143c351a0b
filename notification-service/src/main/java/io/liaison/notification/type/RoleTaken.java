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
import io.liaison.notification.view.Absent;
import io.liaison.platform.consumer.IncomingEvent;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Somebody lost a role whose holders decide about others (C5).
 */
@Component
class RoleTaken implements NotificationType {

	@Override
	public String name() {
		return "ROLE_TAKEN";
	}

	@Override
	public Set<String> causes() {
		return Set.of("io.liaison.contacts.link-changed.v1", "io.liaison.contacts.contact-unlinked.v1");
	}

	@Override
	public Optional<Occasion> occasion(IncomingEvent event) {
		LinkEvent data = event.dataAs(LinkEvent.class);
		return Absent.orEmpty(data.governingRolesTaken())
			.stream()
			.findFirst()
			.map((role) -> Occasion.forRecipient(new Recipient(data.contactId(), role.emailId(), event.subject()),
					Content.NONE));
	}

	@Override
	public List<RequiredView> waitsFor() {
		return List.of(RequiredView.ACCOUNT);
	}

	@Override
	public AddressRule address() {
		return AddressRule.ANY_CURRENT;
	}

	@Override
	public Decision reason() {
		return Decision.send(Rule.MANDATORY, "about the person's own rights");
	}

	/**
	 * @param governingRolesTaken absent when there is none
	 */
	record LinkEvent(String contactId, @Nullable List<Role> governingRolesTaken) {
	}

	record Role(String role, @Nullable String emailId) {
	}

}
