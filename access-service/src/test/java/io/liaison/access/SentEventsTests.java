package io.liaison.access;

import java.util.List;

import io.liaison.platform.testing.LiaisonTest;
import io.liaison.platform.testing.SentEvents;

@LiaisonTest
class SentEventsTests extends SentEvents implements AcceptsOwnTokens {

	@Override
	protected List<String> logs() {
		return List.of("access.action-link.v1", "access.session.v1", "access.viewing.v1");
	}

}
