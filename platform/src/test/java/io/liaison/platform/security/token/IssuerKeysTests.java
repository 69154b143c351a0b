package io.liaison.platform.security.token;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class IssuerKeysTests {

	private final AtomicInteger asked = new AtomicInteger();

	private HttpServer issuer;

	private IssuerKeys keys;

	private volatile String published = "";

	@BeforeEach
	void start() throws IOException {
		this.issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.issuer.createContext("/keys", (exchange) -> {
			this.asked.incrementAndGet();
			byte[] body = this.published.getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().add("Content-Type", "application/json");
			exchange.sendResponseHeaders((body.length > 0) ? 200 : 503, (body.length > 0) ? body.length : -1);
			exchange.getResponseBody().write(body);
			exchange.close();
		});
		this.issuer.start();
		this.keys = IssuerKeys.at(URI.create("http://localhost:" + this.issuer.getAddress().getPort() + "/keys"));
	}

	@AfterEach
	void stop() {
		this.issuer.stop(0);
	}

	@Test
	void anIssuerThatIsAwayIsAskedAgainAtTheNextToken() throws Exception {
		assertThatExceptionOfType(KeySourceException.class).isThrownBy(() -> select("one"));
		publish("one");
		assertThat(select("one")).hasSize(1);
	}

	@Test
	void whileTheIssuerHasNotBeenReachedNobodysTokenIsCalledInvalid() {
		for (int i = 0; i < 10; i++) {
			assertThatExceptionOfType(KeySourceException.class).isThrownBy(() -> select("one"));
		}
		assertThat(this.asked.get()).isLessThan(10);
	}

	@Test
	void tokensWithUnknownKeysDoNotMakeUsAskAtTheirPace() throws Exception {
		publish("one");
		assertThat(select("one")).hasSize(1);
		for (int i = 0; i < 100; i++) {
			assertThat(select("unknown" + i)).isEmpty();
			assertThat(select("one")).hasSize(1);
		}
		assertThat(this.asked).hasValueLessThanOrEqualTo(2);
	}

	@Test
	void aKeyThatIsNewIsFetched() throws Exception {
		publish("one");
		assertThat(select("one")).hasSize(1);
		publish("two");
		assertThat(select("two")).hasSize(1);
	}

	@Test
	void keysAreKeptWhileTheIssuerIsAway() throws Exception {
		publish("one");
		assertThat(select("one")).hasSize(1);
		this.issuer.stop(0);
		assertThat(select("unknown")).isEmpty();
		assertThat(select("one")).hasSize(1);
	}

	private List<JWK> select(String keyId) throws KeySourceException {
		return this.keys.get(new JWKSelector(new JWKMatcher.Builder().keyID(keyId).build()), null);
	}

	private void publish(String keyId) throws Exception {
		this.published = new JWKSet(new ECKeyGenerator(Curve.P_256).keyID(keyId).generate()).toString(true);
	}

}
