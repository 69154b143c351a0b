package io.liaison.local.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.liaison.local.process.Failure;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OptionsTests {

	private static final Path ROOT = Path.of("/project");

	private static Options parse(String... arguments) {
		return Options.parse(List.of(arguments), Map.of(), ROOT);
	}

	@Test
	void theDefaultsAreTheKnownAddresses() {
		Options options = parse();
		assertThat(options.data()).isEqualTo(Path.of("/project/.liaison"));
		assertThat(options.ports().url(Ports.GATEWAY)).isEqualTo("http://localhost:8080");
		assertThat(options.ports().url(Ports.MAIL)).isEqualTo("http://localhost:8025");
		assertThat(options.ownerEmail()).isEqualTo("owner@liaison.example");
		assertThat(options.fresh()).isFalse();
		assertThat(options.demo()).isFalse();
	}

	@Test
	void theOffsetMovesThePortsThatWereNotChosen() {
		Ports ports = parse("--port-offset", "1000", "--gateway-port=7000", "--kafka-port", "7001").ports();
		assertThat(ports.of(Ports.GATEWAY)).isEqualTo(7000);
		assertThat(ports.of(Ports.KAFKA)).isEqualTo(7001);
		assertThat(ports.of(Ports.CONTROLLER)).isEqualTo(7002);
		assertThat(ports.of(Ports.MAIL)).isEqualTo(9025);
	}

	@Test
	void healthAndMetricsHavePortsOfTheirOwn() {
		Ports ports = parse("--port-offset", "1000", "--ticket-management-port", "7002").ports();
		assertThat(ports.of(Ports.managementOf(Ports.GATEWAY))).isEqualTo(9085);
		assertThat(ports.of(Ports.managementOf(Ports.TICKET))).isEqualTo(7002);
	}

	@ParameterizedTest
	@ValueSource(ints = { 10, 100, 1000, 10_000 })
	void installationsStandSideBySide(int offset) {
		assertThat(parse("--port-offset", "" + offset).ports().numbers().values())
			.doesNotContainAnyElementsOf(parse().ports().numbers().values());
	}

	@Test
	void aSmallWorldIsAskedFor() {
		assertThat(parse("--demo", "--data", "/x").demo()).isTrue();
	}

	@Test
	void aRelativeDataFolderIsThatOfTheCaller() {
		assertThat(parse("--data", "x/../y").data()).isEqualTo(Path.of("y").toAbsolutePath());
	}

	@Test
	void theOwnerComesFromTheEnvironment() {
		Map<String, String> environment = Map.of("LIAISON_OWNER_EMAIL", "boss@firm.example");
		assertThat(Options.parse(List.of(), environment, ROOT).ownerEmail()).isEqualTo("boss@firm.example");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			--wat,              Unknown option --wat
			--wat-port 3,       Unknown option --wat-port
			--data,             needs a value
			--gateway-port x,   needs a number
			--gateway-port 0,   not between
			--store-port 8080,  chosen twice
			--kafka-port 65535, not between
			""")
	void whatCannotBeUnderstoodIsOneSentence(String line, String sentence) {
		assertThatExceptionOfType(Failure.class).isThrownBy(() -> parse(line.split(" ")))
			.withMessageContaining(sentence);
	}

}
