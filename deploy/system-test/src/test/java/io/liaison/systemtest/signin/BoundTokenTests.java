package io.liaison.systemtest.signin;

import java.net.URI;
import java.net.http.HttpRequest;

import io.liaison.systemtest.installation.Liaison;
import io.liaison.systemtest.installation.RunningLiaison;
import io.liaison.systemtest.people.ProofKey;
import io.liaison.systemtest.people.TokenResponse;
import io.liaison.systemtest.web.Answer;
import io.liaison.systemtest.web.Http;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A public client's token that is bound to a key (RFC 9449), at each service. */
@Order(4)
@ExtendWith(RunningLiaison.class)
class BoundTokenTests {

	private final Liaison liaison;

	private final ProofKey key = ProofKey.create();

	private String token;

	BoundTokenTests(Liaison liaison) {
		this.liaison = liaison;
	}

	@BeforeEach
	void signIn() {
		TokenResponse tokens = this.liaison.owner().signInWith(this.key);
		this.token = tokens.access();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/me", "/api/accounts", "/api/tickets", "/api/notifications" })
	void itServesThroughTheGatewayWithAProofForThePublicAddressAlone(String path) {
		URI address = this.liaison.gateway().resolve(path);
		String proof = this.key.proof("GET", address, this.token);
		get(path, "DPoP", proof).expect(200);
		get(path, "DPoP", proof).expect(401);
		get(path, "DPoP", null).expect(401);
		get(path, "Bearer", null).expect(401);
		get(path, "DPoP", ProofKey.create().proof("GET", address, this.token)).expect(401);
		get(path, "DPoP", this.key.proof("GET", address.resolve("/api/other"), this.token)).expect(401);
		get(path, "DPoP", this.key.proof("GET", URI.create("http://localhost:8082" + path), this.token)).expect(401);
		get(path, "DPoP", this.key.proof("GET", address, this.token)).expect(200);
	}

	private Answer get(String path, String scheme, String proof) {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.liaison.gateway().resolve(path))
			.header("Authorization", scheme + " " + this.token);
		return Http.once().send(((proof != null) ? request.header("DPoP", proof) : request).build());
	}

}
