package io.liaison.access;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RefreshTests extends AccessIntegration {

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
	void thoseWhoRefreshAtOnceAllGetTheSameSuccessor() throws ExecutionException, InterruptedException {
		activated();
		String first = text(signedIn(this.address, PASSWORD), "refresh_token");
		Set<String> successors = new HashSet<>();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<HttpResponse<String>>> answers = IntStream.range(0, 6)
				.mapToObj((i) -> threads.submit(() -> refresh(first)))
				.toList();
			for (Future<HttpResponse<String>> answer : answers) {
				assertThat(answer.get().statusCode()).as(answer.get().body()).isEqualTo(200);
				successors.add(text(json(answer.get()), "refresh_token"));
			}
		}
		assertThat(successors).hasSize(1);
		assertThat(refresh(successors.iterator().next()).statusCode()).isEqualTo(200);
	}

}
