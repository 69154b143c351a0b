package io.liaison.contacts.naming;

import java.time.ZoneId;
import java.util.Set;

import io.liaison.platform.problem.Refusal;
import io.liaison.platform.problem.Refusal.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * Time zones by their IANA names (D14).
 */
public final class TimeZones {

	private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();

	private TimeZones() {
	}

	public static boolean isKnown(String name) {
		return KNOWN.contains(name);
	}

	/**
	 * @throws Refusal INVALID for another name than an IANA zone's
	 */
	public static @Nullable String require(@Nullable String name) {
		if (name != null && !isKnown(name)) {
			throw Refusal.invalid("The time zone is not known.",
					new FieldError("/timeZone", "is an IANA name such as Europe/Berlin"));
		}
		return name;
	}

}
