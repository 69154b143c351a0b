package io.liaison.notification.view;

import java.util.List;

/**
 * What an account knows of a person, as of the last event of {@code contacts.profile.v1}.
 *
 * @param emailIds of the person's addresses that the account knows, the main one first
 */
public record ProfileView(List<String> emailIds) {

	public ProfileView {
		emailIds = Absent.orEmpty(emailIds);
	}

}
