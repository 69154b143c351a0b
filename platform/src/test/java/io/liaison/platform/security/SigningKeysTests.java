package io.liaison.platform.security;

import java.net.URI;
import java.util.List;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import org.junit.jupiter.api.Test;

import org.springframework.http.MediaType;
import org.springframework.test.web.client.ExpectedCount;
import org.springframework.test.web.client.MockRestServiceServer;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.requestTo;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withServerError;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withSuccess;

class SigningKeysTests {

	private static final String ADDRESS = "http://issuer/keys";

	private final RestClient.Builder http = RestClient.builder();

	private final MockRestServiceServer issuer = MockRestServiceServer.bindTo(this.http).build();

	private final SigningKeys keys = new SigningKeys(this.http.build(), URI.create(ADDRESS));

	@Test
	void anIssuerThatIsAwayIsAskedAgainAtTheNextToken() throws Exception {
		ECKey key = key("one");
		this.issuer.expect(requestTo(ADDRESS)).andRespond(withServerError());
		this.issuer.expect(requestTo(ADDRESS)).andRespond(published(key));
		assertThatExceptionOfType(RemoteKeySourceException.class).isThrownBy(() -> select("one"));
		assertThat(select("one")).hasSize(1);
		this.issuer.verify();
	}

	@Test
	void tokensWithUnknownKeysDoNotMakeUsAskAtTheirPace() throws Exception {
		this.issuer.expect(ExpectedCount.once(), requestTo(ADDRESS)).andRespond(published(key("one")));
		assertThat(select("one")).hasSize(1);
		for (int i = 0; i < 100; i++) {
			assertThat(select("unknown" + i)).isEmpty();
		}
		this.issuer.verify();
	}

	private List<JWK> select(String keyId) throws KeySourceException {
		return this.keys.get(new JWKSelector(new JWKMatcher.Builder().keyID(keyId).build()), null);
	}

	private static org.springframework.test.web.client.ResponseCreator published(ECKey key) {
		return withSuccess(new JWKSet(key).toString(true), MediaType.APPLICATION_JSON);
	}

	private static ECKey key(String id) throws Exception {
		return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
	}

}
