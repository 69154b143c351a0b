package io.liaison.notification.view;

import java.util.List;

/**
 * A role, as of the last event of {@code contacts.role.v1}.
 *
 * @param automaticMails what its holders are told without asking for it (C4, Q13)
 */
public record RoleView(String id, List<String> automaticMails) {

	public RoleView {
		automaticMails = Absent.orEmpty(automaticMails);
	}

}
