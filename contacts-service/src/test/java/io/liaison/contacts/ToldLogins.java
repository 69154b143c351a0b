package io.liaison.contacts;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import io.liaison.contacts.provider.Provider;
import io.liaison.platform.testing.Events;
import org.jspecify.annotations.Nullable;

/** What access-service tells of logins of the staff, each told later than all before. */
public final class ToldLogins {

	private static final AtomicLong SEQUENCE = new AtomicLong();

	private ToldLogins() {
	}

	public static void tell(Events events, String contactId, String emailId, boolean login, @Nullable Instant until) {
		Map<String, Object> grant = new HashMap<>(Map.of("accountId", Provider.ACCOUNT_ID, "emailId", emailId, "login",
				login, "signatory", false, "activated", login));
		if (until != null) {
			grant.put("until", until.toString());
		}
		events.publish("access.contact-access.v1", "io.liaison.access.grant-changed.v1", contactId,
				SEQUENCE.incrementAndGet(), Map.of("contactAccess",
						Map.of("contactId", contactId, "grants", List.of(grant)), "changed", List.of()));
	}

}
