package io.liaison.access.settings;

import java.time.Duration;
import java.time.Instant;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a sign-in holds, in browsers and through refreshing alike (NIST SP 800-63B-4,
 * 2.1.3, 2.2.3). However busy one is, after that one gives the password again.
 *
 * @param staff of whoever acts for the provider's account
 * @param customers of everybody else
 * @param idle how long a browser's session lives unused
 */
@ConfigurationProperties("liaison.sessions")
public record SessionLifetimes(@DefaultValue("12h") Duration staff, @DefaultValue("30d") Duration customers,
		@DefaultValue("8h") Duration idle) {

	private static final String STAFF = "PROVIDER";

	/**
	 * @param side of the account that is acted for
	 * @return when the sign-in ends that was made then
	 */
	public Instant end(Instant signedIn, String side) {
		return signedIn.plus(STAFF.equals(side) ? this.staff : this.customers);
	}

	/** When any sign-in that was made then is over. */
	public Instant latestEnd(Instant signedIn) {
		return signedIn.plus(longest());
	}

	/** How long anybody may stay signed in. */
	public Duration longest() {
		return (this.staff.compareTo(this.customers) > 0) ? this.staff : this.customers;
	}

}
