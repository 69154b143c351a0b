package io.liaison.access.identity.password;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BlocklistTests {

	private static final Blocklist LIST = new Blocklist();

	@Test
	void itHasAsManyAsTheRulesAskFor() {
		assertThat(LIST.size()).isGreaterThan(30_000);
	}

	@ParameterizedTest
	@ValueSource(strings = { "password", "Password!", "p4ssw0rd", "1qaz2wsx", "elephant", "jennifer", "motdepasse",
			"passwordpassword", "Password1Password1", "pass-word 2024", "passwordaaaaaaaaaaaaaa", "sunshinesunshinesun",
			"2024summer2024", "111111111111111111", "123456789012345678901234", "Princess1!Princess1!" })
	void whatIsAddedToALeakedOneDoesNotHideIt(String text) {
		assertThat(LIST.has(PasswordCore.of(text))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "correct horse battery staple", "four words make a password", "kq9zv7-wm3t-x8",
			"839201748kqzmwpo" })
	void othersAreLeftAlone(String text) {
		assertThat(LIST.has(PasswordCore.of(text))).isFalse();
	}

	@Test
	void theCoreIsWhatIsLeftWithoutPadding() {
		assertThat(PasswordCore.of("Zebra zebra ZEBRA 99")).isEqualTo("zebra");
		assertThat(PasswordCore.of("aaaaaaakite1988")).isEqualTo("kite");
		assertThat(PasswordCore.of("8675309867530986")).isEqualTo("8675309");
	}

}
