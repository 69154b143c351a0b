package io.liaison.contacts.profile;

/**
 * What happens to a profile.
 */
final class ProfileEvent {

	private ProfileEvent() {
	}

	/** An account knows a contact. */
	record ProfileCreated() {
	}

	/** An account knows something else of a contact than before. */
	record ProfileChanged() {
	}

}
