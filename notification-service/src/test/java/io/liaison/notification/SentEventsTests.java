package io.liaison.notification;

import java.util.List;

import io.liaison.platform.testing.LiaisonTest;
import io.liaison.platform.testing.SentEvents;

import org.springframework.test.context.ContextConfiguration;

@LiaisonTest
@ContextConfiguration(initializers = Neighbours.class)
class SentEventsTests extends SentEvents {

	@Override
	protected List<String> logs() {
		return List.of("notification.notification.v1");
	}

}
