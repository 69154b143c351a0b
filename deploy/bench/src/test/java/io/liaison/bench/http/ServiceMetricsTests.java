package io.liaison.bench.http;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is read from a page of metrics. */
class ServiceMetricsTests {

	private static final String PAGE = """
			# HELP mongodb_driver_commands_seconds Timer of commands
			mongodb_driver_commands_seconds_count{command="find",status="SUCCESS"} 40
			mongodb_driver_commands_seconds_count{command="update",status="SUCCESS"} 2.0
			mongodb_driver_commands_seconds_sum{command="find",status="SUCCESS"} 0.5
			liaison_outbox_oldest_age_seconds 1.5
			liaison_outbox_oldest_age_seconds_max 9
			""";

	@Test
	void everyValueOfANameCountsWhateverItsLabels() {
		assertThat(ServiceMetrics.values(PAGE, "mongodb_driver_commands_seconds_count").sum()).isEqualTo(42);
	}

	@Test
	void aNameThatOnlyBeginsLikeItIsAnother() {
		assertThat(ServiceMetrics.values(PAGE, "liaison_outbox_oldest_age_seconds")).containsExactly(1.5);
	}

}
