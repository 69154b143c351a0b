package io.liaison.contacts.clientimport;

import java.time.Duration;

import com.mongodb.client.MongoDatabase;
import io.liaison.contacts.ContactsTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ContactsTest
class ImportLeasesTests {

	@Autowired
	private MongoDatabase database;

	@Test
	void oneInstanceWorksOnAnImportAndAnotherTakesOverWhenItIsGone() {
		ImportLeases one = new ImportLeases(this.database, Duration.ofMillis(300));
		ImportLeases other = new ImportLeases(this.database, Duration.ofMillis(300));
		assertThat(one.take("lease-test")).isTrue();
		assertThat(other.take("lease-test")).isFalse();
		assertThat(one.keep("lease-test")).isTrue();
		assertThat(other.take("lease-test")).isFalse();
		Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> other.take("lease-test"));
		assertThat(one.keep("lease-test")).isFalse();
		one.end("lease-test");
		assertThat(other.keep("lease-test")).isTrue();
		other.end("lease-test");
		assertThat(one.take("lease-test")).isTrue();
	}

}
