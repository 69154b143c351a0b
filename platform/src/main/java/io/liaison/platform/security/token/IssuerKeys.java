package io.liaison.platform.security.token;

import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import org.jspecify.annotations.Nullable;

/**
 * The public keys of the token issuer, fetched when first needed, so that a service
 * starts without it, and renewed ahead of their time. Kept while the issuer is away;
 * asked for again when a token names an unknown key, but not at the pace of somebody who
 * sends such tokens.
 */
public final class IssuerKeys implements JWKSource<SecurityContext> {

	private static final Duration FRESH = Duration.ofMinutes(5);

	private static final Duration AHEAD = Duration.ofMinutes(1);

	/** Twice in this time the issuer is asked. */
	private static final Duration PAUSE = Duration.ofSeconds(10);

	private static final Duration CONNECT = Duration.ofSeconds(2);

	private static final Duration READ = Duration.ofSeconds(3);

	private static final int LARGEST = 100_000;

	private static final JWKSelector ANY = new JWKSelector(new JWKMatcher.Builder().build());

	private final JWKSource<SecurityContext> keys;

	private IssuerKeys(JWKSource<SecurityContext> keys) {
		this.keys = keys;
	}

	public static IssuerKeys at(URI address) {
		try {
			DefaultResourceRetriever http = new DefaultResourceRetriever((int) CONNECT.toMillis(),
					(int) READ.toMillis(), LARGEST);
			return new IssuerKeys(JWKSourceBuilder.create(address.toURL(), http)
				.cache(FRESH.toMillis(), CONNECT.plus(READ).toMillis())
				// on threads that keep no process from ending
				.refreshAheadCache(AHEAD.toMillis(), null, Executors.newVirtualThreadPerTaskExecutor(), true, null,
						false)
				.rateLimited(PAUSE.toMillis())
				.outageTolerantForever()
				.build());
		}
		catch (MalformedURLException ex) {
			throw new IllegalArgumentException("liaison.jwk-set-uri is no URL: " + address, ex);
		}
	}

	@Override
	public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
		try {
			return this.keys.get(selector, context);
		}
		catch (RateLimitReachedException tooSoon) {
			// where there are keys, this one is none of them; where there are none,
			// nothing
			// is known
			this.keys.get(ANY, context);
			return List.of();
		}
	}

}
