package io.liaison.notification.type.grant;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import io.liaison.notification.actionlink.LinkPurpose;
import io.liaison.notification.decision.AddressRule;
import io.liaison.notification.decision.DecisionContext;
import io.liaison.notification.decision.DecisionRule;
import io.liaison.notification.decision.DecisionRules;
import io.liaison.notification.decision.RequiredView;
import io.liaison.notification.decision.Verdict.Objection;
import io.liaison.notification.decision.Verdict.Suppress;
import io.liaison.notification.notification.Content;
import io.liaison.notification.notification.Decision;
import io.liaison.notification.notification.Rule;
import io.liaison.notification.type.NotificationType;
import io.liaison.notification.type.Occasion;
import io.liaison.notification.view.ContactAccessView.Grant;
import io.liaison.notification.view.ContactAccessView;
import io.liaison.platform.consumer.IncomingEvent;

import org.springframework.stereotype.Component;

/**
 * Portal access was given, a link activates it (T8, S23, T48).
 */
@Component
class Invitation implements NotificationType {

	private static final DecisionRule LAST_ONE_SENT = Invitation::superseded;

	@Override
	public String name() {
		return "INVITATION";
	}

	@Override
	public Set<String> causes() {
		return Set.of("io.liaison.access.invitation-issued.v1");
	}

	@Override
	public Optional<Occasion> occasion(IncomingEvent event) {
		GrantEvent data = event.dataAs(GrantEvent.class);
		ContactAccessView.Invitation invitation = data.contactAccess()
			.grant(data.accountId(), data.emailId())
			.map(Grant::invitation)
			.orElseThrow(() -> new IllegalArgumentException("The invitation is not in the event"));
		return Optional.of(Occasion.forRecipient(data.recipient(), Content.link(invitation.version(), data.message()))
			.asOf(data.contactAccess().asOf())
			.until(invitation.expiresAt()));
	}

	@Override
	public List<RequiredView> waitsFor() {
		return List.of(RequiredView.ACCOUNT, RequiredView.ACCESS);
	}

	@Override
	public List<DecisionRule> rules() {
		return List.of(DecisionRules.LOGIN_ON, LAST_ONE_SENT);
	}

	@Override
	public AddressRule address() {
		return AddressRule.NAMED_AND_CURRENT;
	}

	@Override
	public Decision reason() {
		return Decision.send(Rule.MANDATORY, "about the person's own login");
	}

	@Override
	public Optional<LinkPurpose> link() {
		return Optional.of(LinkPurpose.ACTIVATION);
	}

	private static Optional<Objection> superseded(DecisionContext context) {
		ContactAccessView.Invitation last = context.grant().map(Grant::invitation).orElse(null);
		if (last == null || !"SENT".equals(last.state())) {
			String state = (last != null) ? last.state() : "withdrawn";
			return Optional.of(new Suppress(Rule.SUPERSEDED, "the invitation is " + state));
		}
		long version = Objects.requireNonNull(context.notification().content().linkVersion());
		return (last.version() > version)
				? Optional
					.of(new Suppress(Rule.SUPERSEDED, "invitation " + version + ", the last is " + last.version()))
				: Optional.empty();
	}

}
