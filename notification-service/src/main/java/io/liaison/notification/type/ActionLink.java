package io.liaison.notification.type;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.liaison.notification.actionlink.LinkPurpose;
import io.liaison.notification.decision.AddressRule;
import io.liaison.notification.decision.DecisionRule;
import io.liaison.notification.decision.DecisionRules;
import io.liaison.notification.decision.RequiredView;
import io.liaison.notification.notification.Content;
import io.liaison.notification.notification.Decision;
import io.liaison.notification.notification.Recipient;
import io.liaison.notification.notification.Rule;
import io.liaison.platform.command.AsOf;
import io.liaison.platform.consumer.IncomingEvent;

import org.springframework.stereotype.Component;

/**
 * A link by which one thing can be done without portal access (T10, D11).
 */
@Component
class ActionLink implements NotificationType {

	@Override
	public String name() {
		return "ACTION_LINK";
	}

	@Override
	public Set<String> causes() {
		return Set.of("io.liaison.access.action-link-minted.v1");
	}

	@Override
	public Optional<Occasion> occasion(IncomingEvent event) {
		ActionLinkMinted data = event.dataAs(ActionLinkMinted.class);
		Minted link = data.actionLink();
		return Optional.of(
				Occasion
					.forRecipient(new Recipient(link.contactId(), link.emailId(), link.accountId()),
							Content.action(link.id(), link.subject().title()))
					.asOf(data.asOf())
					.until(link.expiresAt()));
	}

	@Override
	public List<RequiredView> waitsFor() {
		return List.of(RequiredView.ACCOUNT);
	}

	@Override
	public List<DecisionRule> rules() {
		return List.of(DecisionRules.LINKED);
	}

	@Override
	public AddressRule address() {
		return AddressRule.NAMED_AND_CURRENT;
	}

	@Override
	public Decision reason() {
		return Decision.send(Rule.MANDATORY, "the firm asks the person to do something");
	}

	@Override
	public Optional<LinkPurpose> link() {
		return Optional.of(LinkPurpose.ACTION);
	}

	/**
	 * @param asOf what was known of others
	 */
	record ActionLinkMinted(Minted actionLink, List<AsOf> asOf) {
	}

	record Minted(String id, String accountId, String contactId, String emailId, Subject subject, Instant expiresAt) {
	}

	record Subject(String title) {
	}

}
