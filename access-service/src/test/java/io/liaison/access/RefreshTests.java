package io.liaison.access;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.liaison.access.identity.LoginIdentities;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

import static org.assertj.core.api.Assertions.assertThat;

class RefreshTests extends AccessIntegration {

	@Autowired
	private LoginIdentities identities;

	@Autowired
	private MongoOperations store;

	@Test
	void aRefreshTokenIsRotatedAlthoughTheClientIsPublic() {
		activated();
		String first = text(signedIn(this.address, PASSWORD), "refresh_token");
		HttpResponse<String> answer = refresh(first);
		assertThat(answer.statusCode()).isEqualTo(200);
		String second = text(json(answer), "refresh_token");
		assertThat(second).isNotEmpty().isNotEqualTo(first);
		assertThat(text(json(answer), "id_token")).isNotEmpty();
		assertThat(refresh(second).statusCode()).isEqualTo(200);
	}

	@Test
	void aLostReplyThrowsNobodyOut() {
		activated();
		String first = text(signedIn(this.address, PASSWORD), "refresh_token");
		String second = text(json(refresh(first)), "refresh_token");
		assertThat(text(json(refresh(first)), "refresh_token")).isEqualTo(second);
		assertThat(refresh(second).statusCode()).isEqualTo(200);
	}

	@Test
	void aTokenPresentedAgainAfterItsSuccessorWasUsedEndsTheFamily() {
		activated();
		String first = text(signedIn(this.address, PASSWORD), "refresh_token");
		String second = text(json(refresh(first)), "refresh_token");
		String third = text(json(refresh(second)), "refresh_token");
		assertThat(refresh(first).body()).contains("invalid_grant");
		assertThat(refresh(third).body()).contains("invalid_grant");
	}

	@Test
	void aTokenThatComesAgainAfterItsGraceEndsTheFamilyAtOnce() {
		activated();
		String first = text(signedIn(this.address, PASSWORD), "refresh_token");
		JsonNode second = json(refresh(first));
		this.store.getCollection("authorizations")
			.updateOne(Filters.eq("identityId", this.identities.idOf(this.address)),
					Updates.set("rotatedAt", Date.from(Instant.now().minusSeconds(31))));
		this.api.as(text(second, "access_token")).get("/api/me").expect(200);
		assertThat(refresh(first).body()).contains("invalid_grant");
		assertThat(refresh(text(second, "refresh_token")).body()).contains("invalid_grant");
		Awaitility.await()
			.atMost(Duration.ofSeconds(1))
			.pollInterval(Duration.ofMillis(20))
			.until(() -> this.api.as(text(second, "access_token")).get("/api/me").status() == 401);
	}

	@Test
	void aHundredWhoRefreshAtOnceAllGetTheSameSuccessor() throws ExecutionException, InterruptedException {
		activated();
		String first = text(signedIn(this.address, PASSWORD), "refresh_token");
		Set<String> successors = new HashSet<>();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<HttpResponse<String>>> answers = IntStream.range(0, 100)
				.mapToObj((i) -> threads.submit(() -> refreshWhenThereIsRoom(first)))
				.toList();
			for (Future<HttpResponse<String>> answer : answers) {
				assertThat(answer.get().statusCode()).as(answer.get().body()).isEqualTo(200);
				successors.add(text(json(answer.get()), "refresh_token"));
			}
		}
		assertThat(successors).hasSize(1);
		assertThat(refresh(successors.iterator().next()).statusCode()).isEqualTo(200);
	}

	/** Of so many at once some are told to come again. */
	private HttpResponse<String> refreshWhenThereIsRoom(String token) {
		return Awaitility.await().until(() -> refresh(token), (it) -> it.statusCode() != 503);
	}

}
