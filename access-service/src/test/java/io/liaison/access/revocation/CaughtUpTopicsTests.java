package io.liaison.access.revocation;

import io.liaison.access.AcceptsOwnTokens;
import io.liaison.platform.testing.LiaisonTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cloud.stream.config.BindingProperties;
import org.springframework.cloud.stream.config.BindingServiceProperties;

import static org.assertj.core.api.Assertions.assertThat;

@LiaisonTest
class CaughtUpTopicsTests implements AcceptsOwnTokens {

	@Autowired
	private BindingServiceProperties bindings;

	@Test
	void eachTopicThatRightsAreReadFromIsConsumedHere() {
		assertThat(this.bindings.getBindings().values()).filteredOn((it) -> it.getGroup() != null)
			.extracting(BindingProperties::getDestination)
			.containsAll(RevocationConfiguration.RIGHTS)
			.as("for mails only")
			.contains("notification.notification.v1");
		assertThat(RevocationConfiguration.RIGHTS).doesNotContain("notification.notification.v1");
	}

}
