package io.liaison.platform.command;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class IdsTests {

	private static final String KEY = "dGVzdC1rZXktZm9yLWFkZHJlc3Nlcy0wMTIzNDU2Nzg5";

	@Test
	void areUrlSafeAndNeverBeginWithAHyphen() {
		assertThat(IntStream.range(0, 2000).mapToObj((i) -> Ids.derived("x", String.valueOf(i))))
			.allMatch((id) -> id.matches("[A-Za-z0-9_][A-Za-z0-9_-]{21}"))
			.doesNotHaveDuplicates();
		assertThat(Ids.random()).hasSize(22).isNotEqualTo(Ids.random());
	}

	@Test
	void areTheSameForTheSamePartsOnly() {
		assertThat(Ids.derived("ab", "c")).isEqualTo(Ids.derived("ab", "c"))
			.isNotEqualTo(Ids.derived("a", "bc"))
			.isNotEqualTo(Ids.derived("abc"));
		assertThat(Ids.from(Command.system("c"))).isEqualTo(Ids.from(Command.of("c", "body", Actor.system())));
	}

	@Test
	void ofPersonalDataDependOnTheKeyAndThePurpose() {
		KeyedHash hash = new KeyedHash(KEY);
		assertThat(hash.of("identity", "a@b.example"))
			.isEqualTo(new KeyedHash(KEY + "=\n").of("identity", "a@b.example"))
			.isNotEqualTo(hash.of("contact", "a@b.example"))
			.isNotEqualTo(new KeyedHash("A" + KEY.substring(1)).of("identity", "a@b.example"));
		assertThatIllegalArgumentException().isThrownBy(() -> new KeyedHash("c2hvcnQ"));
	}

}
