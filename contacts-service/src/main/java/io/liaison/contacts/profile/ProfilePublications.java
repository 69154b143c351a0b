package io.liaison.contacts.profile;

import java.util.List;

import io.liaison.contacts.profile.ProfileEvent.ProfileChanged;
import io.liaison.contacts.profile.ProfileEvent.ProfileCreated;
import io.liaison.platform.store.outbox.Publications;
import org.jspecify.annotations.Nullable;

/**
 * What other services read about profiles.
 */
final class ProfilePublications {

	static final String TOPIC = "contacts.profile.v1";

	private ProfilePublications() {
	}

	static Publications<Profile, ProfileData> declared() {
		return Publications.to(TOPIC, "profile", ProfileData::of)
			.on(ProfileCreated.class, "io.liaison.contacts.profile-created.v1")
			.on(ProfileChanged.class, "io.liaison.contacts.profile-changed.v1");
	}

	record ProfileData(String id, String accountId, String contactId, @Nullable String title, List<String> phones,
			List<String> emailIds) {

		static ProfileData of(Profile profile) {
			return new ProfileData(profile.id(), profile.accountId(), profile.contactId(), profile.title(),
					profile.phones(), profile.emailIds());
		}

	}

}
