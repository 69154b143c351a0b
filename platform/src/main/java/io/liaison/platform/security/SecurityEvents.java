package io.liaison.platform.security;

import java.util.Locale;

import io.micrometer.core.instrument.Metrics;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * What an operator has to see of attacks and of changes of rights: one line each in the
 * log {@code io.liaison.security}, with fields, and a count
 * {@code liaison.security.events} by kind. Things and people are named by ids alone:
 * never by addresses, names, tokens or what a request says.
 */
public final class SecurityEvents {

	/** The logger, for an operator to send elsewhere. */
	public static final String LOG_NAME = "io.liaison.security";

	/** The counter, with a tag {@code kind}. */
	public static final String COUNTER = "liaison.security.events";

	private static final Logger LOG = LoggerFactory.getLogger(LOG_NAME);

	private SecurityEvents() {
	}

	/**
	 * Tells one.
	 * @param fields names and ids in turn; a field without a value is left out
	 */
	public static void tell(Kind kind, @Nullable String... fields) {
		Metrics.counter(COUNTER, "kind", kind.text()).increment();
		StringBuilder line = new StringBuilder(kind.text());
		LoggingEventBuilder event = LOG.atInfo().addKeyValue("event.action", kind.text());
		for (int i = 0; i + 1 < fields.length; i += 2) {
			String value = fields[i + 1];
			if (value != null) {
				event = event.addKeyValue("liaison." + fields[i], value);
				line.append(' ').append(fields[i]).append('=').append(value);
			}
		}
		event.log(line.toString());
	}

	/** What is told. */
	public enum Kind {

		/** A user name and a password that open nothing. */
		SIGN_IN_FAILED,

		/** So many failures that the next try has to wait. */
		LOCKED_OUT,

		/** A refresh token that was used up: its family is ended. */
		REFRESH_REUSED,

		/** A request without the right it needs (401, 403). */
		REFUSED,

		/** A first password. */
		PASSWORD_SET,

		/** Another password, by the link of a reset. */
		PASSWORD_RESET,

		/** Another password, by whoever knew the one before. */
		PASSWORD_CHANGED,

		/** A second factor came, went or was made anew, or a recovery code was used. */
		FACTORS_CHANGED,

		/** A grant, a role or a signatory that was given or taken. */
		RIGHTS_CHANGED,

		/** Sessions of somebody that another person ended. */
		SESSIONS_ENDED,

		/** Somebody of the staff began to see the portal as a customer's contact does. */
		VIEWING_BEGUN,

		/** That is over before its time. */
		VIEWING_ENDED;

		/** As it stands in the log and in the counter. */
		public String text() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

}
