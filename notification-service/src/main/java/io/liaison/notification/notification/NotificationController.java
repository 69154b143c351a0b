package io.liaison.notification.notification;

import java.time.Instant;

import io.liaison.notification.notification.NotificationPublications.PublicNotification;
import io.liaison.notification.notification.Notifications.Filter;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.RequiresPermission;
import io.liaison.platform.security.Side;
import io.liaison.platform.web.Cursor;
import io.liaison.platform.web.ETags;
import io.liaison.platform.web.Page;
import io.liaison.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Why was somebody told something, or why not?
 */
@RestController
@RequestMapping("/api/notifications")
class NotificationController {

	private final Notifications notifications;

	NotificationController(Notifications notifications) {
		this.notifications = notifications;
	}

	@GetMapping
	@RequiresPermission("notifications.read")
	Page<NotificationResource> list(@RequestParam(required = false) @Nullable String contactId,
			@RequestParam(required = false) @Nullable String accountId,
			@RequestParam(required = false) @Nullable String causeSubject, PageRequest page, Caller caller) {
		String account = (accountId != null || isInsider(caller)) ? accountId : caller.accountId();
		if (account != null) {
			caller.require("notifications.read", account);
		}
		Cursor cursor = page.within("notifications", contactId, account, causeSubject);
		return cursor.page(this.notifications.list(new Filter(contactId, account, causeSubject), cursor))
			.map((listed) -> NotificationResource.of(listed.id(), listed.state()));
	}

	@GetMapping("/{id}")
	@RequiresPermission("notifications.read")
	ResponseEntity<NotificationResource> get(@PathVariable String id, Caller caller) {
		Notification notification = this.notifications.get(id);
		String accountId = notification.recipient().accountId();
		if (!isInsider(caller) && (accountId == null || !caller.may("notifications.read", accountId))) {
			throw Refusal.notFound("notification");
		}
		return ResponseEntity.ok()
			.eTag(ETags.of(notification.version()))
			.body(NotificationResource.of(id, NotificationRow.of(notification.snapshot())));
	}

	private static boolean isInsider(Caller caller) {
		return caller.side() == Side.PROVIDER || caller.side() == Side.SYSTEM;
	}

	/** A decision record. */
	record NotificationResource(String id, String kind, String contactId, @Nullable String emailId,
			@Nullable String accountId, String state, NotificationPublications.@Nullable PublicDecision decision,
			NotificationPublications.PublicCause cause, @Nullable String messageId, @Nullable String sentAt,
			@Nullable String failure, Instant createdAt, Instant expiresAt) {

		static NotificationResource of(String id, NotificationRow row) {
			PublicNotification it = PublicNotification.of(id, row);
			return new NotificationResource(it.id(), it.kind(), it.contactId(), it.emailId(), it.accountId(),
					it.state(), it.decision(), it.cause(), it.messageId(), it.sentAt(), it.failure(), row.createdAt(),
					row.expiresAt());
		}

	}

}
