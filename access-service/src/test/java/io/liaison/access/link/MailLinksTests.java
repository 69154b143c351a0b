package io.liaison.access.link;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

import io.liaison.access.link.MailLink.Purpose;
import io.liaison.access.settings.AccessSettings;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MailLinksTests {

	private static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");

	private static final MailLink LINK = MailLink.activation("con-_1", "acc-2", "eml-3", 4, NOW.plusSeconds(60));

	@Test
	void aLinkSaysWhatItWasMadeFor() {
		assertThat(links("A", NOW).read(links("A", NOW).token(LINK), Purpose.ACTIVATION)).contains(LINK);
		assertThat(links("A", NOW).url(LINK)).startsWith("https://portal.example/auth/activate?token=ACTIVATION.");
	}

	@Test
	void aLinkOfAnotherPurposeOrKeyOrTimeSaysNothing() {
		String token = links("A", NOW).token(LINK);
		assertThat(links("A", NOW).read(token, Purpose.RESET)).isEmpty();
		assertThat(links("B", NOW).read(token, Purpose.ACTIVATION)).isEmpty();
		assertThat(links("A", NOW.plusSeconds(60)).read(token, Purpose.ACTIVATION)).isEmpty();
	}

	@Test
	void noCharacterOfALinkCanBeChanged() {
		MailLinks links = links("A", NOW);
		String token = links.token(LINK);
		for (int i = 0; i < token.length(); i++) {
			char other = (token.charAt(i) == '1') ? '2' : '1';
			String changed = token.substring(0, i) + other + token.substring(i + 1);
			assertThat(links.read(changed, Purpose.ACTIVATION)).as(changed).isEmpty();
		}
		for (String garbage : new String[] { "", ".", "......", "ACTIVATION", "a.b.c.d.e.f", token + ".",
				"." + token }) {
			assertThat(links.read(garbage, Purpose.ACTIVATION)).as(garbage).isEmpty();
		}
	}

	private static MailLinks links(String key, Instant now) {
		AccessSettings settings = new AccessSettings("https://portal.example", key.repeat(43), Map.of(), Path.of("."),
				new AccessSettings.Access(false));
		return new MailLinks(new LinkSigner(settings), settings, () -> now);
	}

}
