package io.liaison.notification.type.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.liaison.notification.actionlink.LinkPurpose;
import io.liaison.notification.decision.AddressRule;
import io.liaison.notification.decision.RequiredView;
import io.liaison.notification.notification.Content;
import io.liaison.notification.notification.Decision;
import io.liaison.notification.notification.Recipient;
import io.liaison.notification.notification.Rule;
import io.liaison.notification.type.NotificationType;
import io.liaison.notification.type.Occasion;
import io.liaison.platform.command.AsOf;
import io.liaison.platform.consumer.IncomingEvent;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A link to choose a new password.
 */
@Component
class PasswordReset implements NotificationType {

	@Override
	public String name() {
		return "PASSWORD_RESET";
	}

	@Override
	public Set<String> causes() {
		return Set.of("io.liaison.access.password-reset-requested.v1");
	}

	@Override
	public Optional<Occasion> occasion(IncomingEvent event) {
		ResetRequested data = event.dataAs(ResetRequested.class);
		return Optional.of(
				Occasion
					.forRecipient(new Recipient(data.contactId(), data.emailId(), null),
							Content.link(data.identity().resetVersion(), null))
					.asOf(data.asOf())
					.until(data.expiresAt()));
	}

	@Override
	public Duration lifetime() {
		return Duration.ofHours(1);
	}

	@Override
	public List<RequiredView> waitsFor() {
		return List.of();
	}

	@Override
	public AddressRule address() {
		// a replaced address keeps its login until the new one is activated (C13)
		return AddressRule.NAMED;
	}

	@Override
	public Decision reason() {
		return Decision.send(Rule.MANDATORY, "about the person's own login");
	}

	@Override
	public Optional<LinkPurpose> link() {
		return Optional.of(LinkPurpose.RESET);
	}

	/**
	 * @param contactId with emailId, where the mail goes
	 * @param asOf what was known of others
	 */
	record ResetRequested(Identity identity, String contactId, String emailId, Instant expiresAt,
			@Nullable List<AsOf> asOf) {
	}

	record Identity(long resetVersion) {
	}

}
