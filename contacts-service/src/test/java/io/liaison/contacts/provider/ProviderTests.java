package io.liaison.contacts.provider;

import java.util.Set;

import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.Side;
import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ProviderTests {

	@ParameterizedTest
	@EnumSource
	@Behaviour("C10")
	void staffAndSystemsAreInsidersAndNobodyElse(Side side) {
		boolean inside = side == Side.PROVIDER || side == Side.SYSTEM;
		assertThat(Provider.isInsider(caller(side))).isEqualTo(inside);
		if (inside) {
			assertThatCode(() -> Provider.requireInsider(caller(side))).doesNotThrowAnyException();
		}
		else {
			assertThatExceptionOfType(Refusal.class)
				.isThrownBy(() -> Provider.requireInsider(caller(side, "accounts.manage")))
				.satisfies((refusal) -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
		}
	}

	@Test
	@Behaviour("T6")
	void nobodyGivesWhatTheyMayNotThemselves() {
		Caller caller = caller(Side.PROVIDER, "contacts.read", "contacts.manage");
		assertThatCode(() -> Provider.requireAuthority(caller, Set.of())).doesNotThrowAnyException();
		assertThatCode(() -> Provider.requireAuthority(caller, Set.of("contacts.read"))).doesNotThrowAnyException();
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> Provider.requireAuthority(caller, Set.of("contacts.read", "operations.manage")))
			.satisfies((refusal) -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
	}

	private static Caller caller(Side side, String... permissions) {
		return new Caller("subject", null, null, side, null, Set.of(permissions), null);
	}

}
