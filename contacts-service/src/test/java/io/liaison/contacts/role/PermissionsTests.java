package io.liaison.contacts.role;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PermissionsTests {

	private static final Pattern ASKED = Pattern
		.compile("(?:@RequiresPermission\\((?:value = )?|\\.may\\(|\\.require\\()\"([a-z]+\\.[a-z-]+)\"");

	@Test
	@Behaviour("C10")
	void whatAnyServiceAsksForIsKnownHere() throws IOException {
		TreeSet<String> asked = new TreeSet<>();
		try (Stream<Path> files = Files.walk(Path.of(".."))) {
			List<Path> sources = files.filter((file) -> file.toString().endsWith(".java"))
				.filter((file) -> file.toString().contains("/src/main/java/"))
				.toList();
			for (Path source : sources) {
				ASKED.matcher(Files.readString(source))
					.results()
					.map((MatchResult match) -> match.group(1))
					.forEach(asked::add);
			}
		}
		assertThat(asked).contains("tickets.answer", "access.manage", "roles.manage");
		assertThat(Permissions.all()).containsAll(asked);
	}

	@Test
	@Behaviour("C10")
	void whatIsTheProvidersAloneIsOfNoOtherSide() {
		assertThat(Permissions.of(AccountSide.CUSTOMER)).isEqualTo(Permissions.of(AccountSide.PURCHASER))
			.contains("contacts.manage")
			.doesNotContain("accounts.manage", "roles.manage", "roles.read", "changes.approve", "links.mint");
		assertThat(Permissions.of(AccountSide.PROVIDER)).doesNotContain("links.mint");
	}

}
