package io.liaison.access.actionlink;

import java.time.InstantSource;
import java.util.Set;

import io.liaison.access.oauth.token.ActionTokens;

import org.springframework.stereotype.Component;

/** What a token that such a link was exchanged for permits at this moment. */
@Component
public class ActionLinkRights {

	private final ActionLinks links;

	private final ActionLinkValidity validity;

	private final InstantSource clock;

	ActionLinkRights(ActionLinks links, ActionLinkValidity validity, InstantSource clock) {
		this.links = links;
		this.validity = validity;
		this.clock = clock;
	}

	/** Nothing where there is no such link, or it has not been followed of late. */
	public Set<String> in(String accountId, String linkId) {
		return this.links.find(linkId)
			.filter((it) -> it.terms().accountId().equals(accountId))
			.filter((it) -> it.mayBeInUse(this.clock.instant(), ActionTokens.TIME))
			.filter((it) -> this.validity.objection(it.terms()).isEmpty())
			.map((it) -> Set.of(it.terms().action().permission()))
			.orElse(Set.of());
	}

}
