package io.liaison.access.settings;

import org.junit.jupiter.api.Test;

import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class RequiredSecretsTests {

	@Test
	void whatIsMissingIsNamed() {
		MockEnvironment environment = new MockEnvironment();
		assertThatIllegalStateException().isThrownBy(() -> RequiredSecrets.require(environment))
			.withMessageContainingAll("liaison.address-key", "liaison.link-key", "LIAISON_SECRETS");
		environment.setProperty("liaison.address-key", "a");
		assertThatIllegalStateException().isThrownBy(() -> RequiredSecrets.require(environment))
			.withMessageStartingWith("liaison.link-key and liaison.factor-key missing");
		environment.setProperty("liaison.link-key", "b");
		assertThatIllegalStateException().isThrownBy(() -> RequiredSecrets.require(environment))
			.withMessageStartingWith("liaison.factor-key missing");
		environment.setProperty("liaison.factor-key", "c");
		assertThatCode(() -> RequiredSecrets.require(environment)).doesNotThrowAnyException();
	}

}
