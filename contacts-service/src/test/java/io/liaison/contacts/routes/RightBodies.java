package io.liaison.contacts.routes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Api.Answer;

/**
 * What to send to every route that changes something, or works something out, so that
 * nothing but who calls can be refused.
 */
final class RightBodies {

	private static final Map<String, Function<Scene, Object>> ALL = new TreeMap<>();

	private static final Object NOTHING = "";

	static {
		row("POST /api/accounts", (scene) -> Map.of("name", "Opened " + scene.word(), "programme", "LICENCE"));
		row("PATCH /api/accounts/{accountId}", (scene) -> Map.of("name", "Renamed " + scene.word()));
		row("PUT /api/accounts/{accountId}/change-policy", (scene) -> Map.of("own", Map.of("set-roles", "APPROVAL")));
		row("PUT /api/accounts/{accountId}/contacts/{contactId}",
				(scene) -> Map.of("roles", List.of(), "title", "CTO"));
		row("DELETE /api/accounts/{accountId}/contacts/{contactId}", (scene) -> scene.whereRemovalIsDirect(NOTHING));
		row("PATCH /api/accounts/{accountId}/contacts/{contactId}/profile", (scene) -> Map.of("title", "CTO"));
		row("POST /api/accounts/{accountId}/change-previews", (scene) -> Map.of("operations", scene.edit()));
		row("POST /api/accounts/{accountId}/change-requests", (scene) -> Map.of("operations", scene.edit()));
		row("POST /api/change-requests/{requestId}/amendment",
				(scene) -> Map.of("amendment", 0, "operations", scene.edit(), "reason", "Rather this."));
		row("POST /api/change-requests/{requestId}/approval", (scene) -> Map.of("amendment", 0));
		row("POST /api/change-requests/{requestId}/cancellation", (scene) -> Map.of("amendment", 0));
		row("POST /api/change-requests/{requestId}/decline",
				(scene) -> Map.of("amendment", 0, "reason", "Not this year."));
		row("POST /api/contacts", (scene) -> Map.of("givenName", "Entered " + scene.word()));
		row("PATCH /api/contacts/{contactId}", (scene) -> Map.of("givenName", "Renamed"));
		row("POST /api/contacts/{contactId}/deactivation", (scene) -> NOTHING);
		row("POST /api/contacts/{contactId}/reactivation", (scene) -> NOTHING);
		row("POST /api/contact-fields", (scene) -> Map.of("name", "Field " + scene.word(), "type", "TEXT"));
		row("PATCH /api/contact-fields/{fieldId}", (scene) -> Map.of("name", "Renamed " + scene.word()));
		row("POST /api/erasures",
				(scene) -> Map.of("contactId", scene.variable("contactId"), "reason", "PERSON_ASKED"));
		row("POST /api/roles", (scene) -> Scene.role("Role " + scene.word()));
		row("PATCH /api/roles/{roleId}", (scene) -> Map.of("audience", "Whoever tries routes"));
		row("PATCH /api/programmes/{programmeId}", (scene) -> Map.of("leastRoles", 0));
		row("POST /api/imports", (scene) -> new File(scene.file()));
		row("POST /api/import-previews", (scene) -> new File(scene.file()));
		row("POST /api/operations/contacts/resync",
				(scene) -> Map.of("collection", "contacts", "ids", List.of(scene.variable("contactId"))));
		for (String id : List.of("parked-events/{id}", "parked-outbound-events/{id}",
				"outbound-events/{collection}/{id}")) {
			row("POST /api/operations/contacts/" + id + "/retry", (scene) -> NOTHING);
			row("DELETE /api/operations/contacts/" + id, (scene) -> NOTHING);
		}
		row("POST /api/operations/contacts/outbound-events/{collection}/{id}/park", (scene) -> NOTHING);
	}

	private RightBodies() {
	}

	private static void row(String route, Function<Scene, Object> body) {
		ALL.put(route, body);
	}

	static Set<String> routes() {
		return ALL.keySet();
	}

	static Answer send(Api api, String method, String template, String path, Scene scene) {
		Object body = ALL.getOrDefault(method + " " + template, (it) -> NOTHING).apply(scene);
		Api any = method.equals("GET") || method.equals("POST") ? api : api.ifMatch("*");
		if (body instanceof File(String content)) {
			return any.upload(path, "file", "rows.csv", "text/csv", content);
		}
		return any.send(method, path, (body == NOTHING) ? null : body);
	}

	private record File(String content) {
	}

}
