package io.liaison.platform.security;

import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.jspecify.annotations.Nullable;

import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The public keys of the token issuer, fetched when first needed, so that a service
 * starts without it. Kept while the issuer is away; asked for again when a token names an
 * unknown key, but not at the pace of somebody who sends such tokens.
 */
final class SigningKeys implements JWKSource<SecurityContext> {

	private static final long FRESH = Duration.ofMinutes(5).toNanos();

	private static final long PAUSE = Duration.ofSeconds(10).toNanos();

	private final RestClient http;

	private final URI address;

	private @Nullable JWKSet keys;

	private long fetchedAt;

	private long triedAt;

	private @Nullable RemoteKeySourceException failure;

	SigningKeys(RestClient http, URI address) {
		this.http = http;
		this.address = address;
	}

	@Override
	public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
		long asked = System.nanoTime();
		List<JWK> matching = selector.select(current(asked));
		return matching.isEmpty() ? selector.select(refreshed(asked)) : matching;
	}

	private synchronized JWKSet current(long asked) throws KeySourceException {
		return (this.keys == null || asked - this.fetchedAt > FRESH) ? refreshed(asked) : this.keys;
	}

	/** One request asks the issuer; those that waited meanwhile share its outcome. */
	private synchronized JWKSet refreshed(long asked) throws KeySourceException {
		if (this.keys != null && asked - this.triedAt < PAUSE) {
			return this.keys;
		}
		if (this.keys == null && this.failure != null && asked - this.triedAt < 0) {
			throw this.failure;
		}
		try {
			this.keys = fetched();
			this.fetchedAt = System.nanoTime();
		}
		catch (RestClientException | ParseException | IllegalArgumentException ex) {
			this.failure = new RemoteKeySourceException("The keys of the token issuer cannot be read", ex);
			if (this.keys == null) {
				throw this.failure;
			}
		}
		finally {
			this.triedAt = System.nanoTime();
		}
		return this.keys;
	}

	private JWKSet fetched() throws ParseException {
		String json = this.http.get().uri(this.address).retrieve().body(String.class);
		if (json == null) {
			throw new IllegalArgumentException("no key set");
		}
		return JWKSet.parse(json);
	}

}
