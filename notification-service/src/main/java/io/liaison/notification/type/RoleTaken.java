package io.liaison.notification.type;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.liaison.notification.decision.AddressRule;
import io.liaison.notification.decision.RequiredView;
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
		return Set.of("io.liaison.contacts.link-changed.v1", "io.liaison.contacts.contact-unlinked.v1",
				"io.liaison.contacts.roster-changed.v1");
	}

	@Override
	public Optional<Occasion> occasion(IncomingEvent event) {
		List<Recipient> concerned = event.dataAs(RosterEvent.class)
			.links()
			.flatMap((link) -> link.holder(event.subject()).stream())
			.toList();
		return concerned.isEmpty() ? Optional.empty() : Optional.of(Occasion.forRecipients(concerned));
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
	 * @param contactId with governingRolesTaken, of the one link that changed
	 * @param changes of each link, where several changed at once
	 */
	record RosterEvent(@Nullable String contactId, @Nullable List<Role> governingRolesTaken,
			@Nullable List<LinkChange> changes) {

		Stream<LinkChange> links() {
			return (this.changes != null) ? this.changes.stream()
					: Stream.of(new LinkChange(Objects.requireNonNull(this.contactId), this.governingRolesTaken));
		}

	}

	/**
	 * @param governingRolesTaken absent when there is none
	 */
	record LinkChange(String contactId, @Nullable List<Role> governingRolesTaken) {

		/** Whoever lost such a role, where it was held. */
		Optional<Recipient> holder(String accountId) {
			return Absent.orEmpty(this.governingRolesTaken)
				.stream()
				.findFirst()
				.map((role) -> new Recipient(this.contactId, role.emailId(), accountId));
		}

	}

	record Role(String role, @Nullable String emailId) {
	}

}
