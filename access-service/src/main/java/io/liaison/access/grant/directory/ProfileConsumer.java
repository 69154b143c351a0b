package io.liaison.access.grant.directory;

import java.util.List;
import java.util.Objects;

import io.liaison.access.grant.profile.KnownAddresses;
import io.liaison.access.grant.profile.ProfileSnapshot;
import io.liaison.platform.consumer.EventHandler;
import io.liaison.platform.consumer.IncomingEvent;
import io.liaison.platform.consumer.TopicConsumer;

/** Lets grants follow what accounts know of contacts. */
@TopicConsumer("contacts.profile.v1")
record ProfileConsumer(Directory directory) implements EventHandler {

	@Override
	public void on(IncomingEvent event) {
		Profile profile = event.dataAs(Data.class).profile();
		this.directory.onProfile(event, profile.contactId(), new ProfileSnapshot(event.time(),
				new KnownAddresses(profile.accountId(), event.sequence(), profile.emailIds())));
	}

	private record Data(Profile profile) {
	}

	private record Profile(String accountId, String contactId, List<String> emailIds) {

		Profile {
			Objects.requireNonNull(accountId);
			Objects.requireNonNull(contactId);
			emailIds = List.copyOf(emailIds);
		}

	}

}
