package io.liaison.access.identity.attempt;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ClientNetworkTests {

	@ParameterizedTest
	@CsvSource({ "2001:db8:1:2::1, 2001:db8:1:2:ffff:ffff:ffff:ffff, true", "2001:db8:1:2::1, 2001:db8:1:3::1, false",
			"::ffff:203.0.113.5, 203.0.113.5, true", "203.0.113.5, 203.0.113.6, false", "unknown, unknown, true" })
	void anIpv6ClientIsCountedByThe64OfItsNetwork(String one, String other, boolean same) {
		assertThat(ClientNetwork.of(one).equals(ClientNetwork.of(other))).isEqualTo(same);
	}

}
