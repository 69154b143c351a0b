package io.liaison.access.identity.attempt;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import io.liaison.access.link.LinkSigner;
import io.liaison.access.settings.AccessSettings;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KnownDevicesTests {

	private Instant now = Instant.parse("2026-03-02T09:30:00Z");

	private final KnownDevices devices = devices("A".repeat(43));

	@Test
	void aBrowserIsKnownOfThoseWhoUsedItAndOfNobodyElse() {
		String shown = this.devices.with(this.devices.with("", "pat"), "rob");
		assertThat(this.devices.device(shown, "pat")).isPresent();
		assertThat(this.devices.device(shown, "rob")).isPresent();
		assertThat(this.devices.device(shown, "pat")).isNotEqualTo(this.devices.device(shown, "rob"));
		assertThat(this.devices.device(shown, "sam")).isEmpty();
		assertThat(shown).doesNotContain("pat", "rob");
	}

	@Test
	void whatIsNotOursIsNoDevice() {
		String shown = this.devices.with("", "pat");
		assertThat(devices("B".repeat(43)).device(shown, "pat")).isEmpty();
		assertThat(this.devices.device(shown.replaceFirst("\\d{10}", "9999999999"), "pat")).isEmpty();
		for (String nonsense : new String[] { "", "!", "a.b.c", "a.b", "...", "x".repeat(5_000) }) {
			assertThat(this.devices.device(nonsense, "pat")).isEmpty();
		}
	}

	@Test
	void afterAYearABrowserIsForgottenAndOfManyTheLatestAreKept() {
		String shown = "";
		for (int i = 0; i < 10; i++) {
			shown = this.devices.with(shown, "person " + i);
		}
		assertThat(shown.length()).isLessThan(500);
		assertThat(this.devices.device(shown, "person 9")).isPresent();
		assertThat(this.devices.device(shown, "person 0")).isEmpty();
		this.now = this.now.plus(Duration.ofDays(365));
		assertThat(this.devices.device(shown, "person 9")).isEmpty();
	}

	private KnownDevices devices(String key) {
		return new KnownDevices(new LinkSigner(new AccessSettings("https://portal.example", key, Map.of(), Path.of("."),
				new AccessSettings.Access(false))), () -> this.now);
	}

}
