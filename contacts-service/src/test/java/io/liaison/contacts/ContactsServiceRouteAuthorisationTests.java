package io.liaison.contacts;

import java.util.List;

import io.liaison.platform.testing.RouteAuthorisation;

@ContactsTest
class ContactsServiceRouteAuthorisationTests extends RouteAuthorisation {

	@Override
	protected List<String> routesForRecentSignIns() {
		return List.of("POST /api/change-requests/{requestId}/approval", "POST /api/erasures", "POST /api/imports",
				"PATCH /api/programmes/{programmeId}", "PATCH /api/roles/{roleId}");
	}

}
