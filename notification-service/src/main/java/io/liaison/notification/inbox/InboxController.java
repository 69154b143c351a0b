package io.liaison.notification.inbox;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.liaison.notification.inbox.Inboxes.Item;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Authenticated;
import io.liaison.platform.security.Caller;
import io.liaison.platform.web.Cursor;
import io.liaison.platform.web.Page;
import io.liaison.platform.web.PageRequest;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The caller's own inbox, as of the account that the token names, and the purchaser
 * through which it is acted for (C11).
 */
@RestController
@RequestMapping("/api/inbox")
class InboxController {

	private static final Comparator<Item> ORDER = Comparator.comparing(Item::createdAt)
		.reversed()
		.thenComparing(Item::id);

	private final Inboxes inboxes;

	InboxController(Inboxes inboxes) {
		this.inboxes = inboxes;
	}

	@GetMapping
	@Authenticated
	Page<Item> list(PageRequest page, Caller caller) {
		Cursor cursor = page.within("inbox", caller.contactId(), caller.accountId(), caller.via());
		List<Item> found = items(caller).sorted(ORDER).filter((item) -> isAfter(item, cursor.keys())).toList();
		return cursor.page(found, InboxController::position);
	}

	/** Read again and again by whoever has the portal open. */
	@GetMapping("/count")
	@Authenticated
	InboxCount count(Caller caller) {
		return new InboxCount(items(caller).filter((item) -> !item.read()).count());
	}

	@PostMapping("/{id}/read")
	@Authenticated
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void read(@PathVariable String id, Caller caller) {
		if (!this.inboxes.markRead(person(caller), id)) {
			throw Refusal.notFound("item");
		}
	}

	private Stream<Item> items(Caller caller) {
		return this.inboxes.items(person(caller))
			.stream()
			.filter((item) -> Objects.equals(item.accountId(), caller.accountId())
					&& Objects.equals(item.via(), caller.via()));
	}

	private static Map<String, Object> position(Item item) {
		return Map.of("createdAt", item.createdAt().toEpochMilli(), "id", item.id());
	}

	private static boolean isAfter(Item item, Map<String, Object> position) {
		if (position.isEmpty()) {
			return true;
		}
		if (!(position.get("createdAt") instanceof Long millis && position.get("id") instanceof String id)) {
			throw Refusal.invalid("The cursor does not belong to this list.");
		}
		int time = Long.compare(millis, item.createdAt().toEpochMilli());
		return time > 0 || (time == 0 && item.id().compareTo(id) > 0);
	}

	private static String person(Caller caller) {
		if (caller.contactId() == null) {
			throw Refusal.forbidden("Only people have an inbox.");
		}
		return caller.contactId();
	}

	record InboxCount(long unread) {
	}

}
