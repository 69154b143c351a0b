package io.liaison.contacts.clientimport;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.liaison.platform.security.Side;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Api.Answer;
import io.liaison.platform.testing.Tokens;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class ImportApiTests extends ImportTest {

	@Test
	void theSameFileAgainIsANewImportThatCreatesNothing() {
		String csv = HEADER + "Twice Ltd,,,Ann,Twice,ann@twice.example,ann2@twice.example,,,,,\n"
				+ "Twice Ltd,,,Ann,Twice,ann2@twice.example,,,,,,\nTwice Ltd,,,No,Address,,,,,,,\n";
		JsonNode first = imported(csv);
		assertThat(first.at("/contactsCreated").asInt()).isEqualTo(2);
		JsonNode again = imported(csv);
		assertThat(again.at("/id")).isNotEqualTo(first.at("/id"));
		assertThat(counts(again)).containsExactly(0, 0, 0);
		assertThat(again.at("/errors")).isEmpty();
	}

	@Test
	void theSameKeyIsTheSameImport() {
		String csv = HEADER + "Keyed Ltd,,,Kay,Keyed,kay@keyed.example,,,,,,\n";
		Api keyed = this.staff.idempotencyKey("import-1");
		String first = upload(keyed, "", csv).expect(202).header("Location");
		completed(first);
		assertThat(upload(keyed, "", csv).expect(202).header("Location")).isEqualTo(first);
		assertThat(upload(keyed, "", csv + "Other,,,O,Ther,,,,,,,\n").status()).isEqualTo(422);
	}

	@Test
	void oneOfTwoFilesUnderOneKeyIsRefusedAndLeavesNothing() throws Exception {
		for (int i = 0; i < 6; i++) {
			Api keyed = this.staff.idempotencyKey("race-" + i);
			List<String> names = List.of("Racing" + i + "a", "Racing" + i + "b");
			List<Callable<Answer>> uploads = names.stream()
				.map((name) -> (Callable<Answer>) () -> upload(keyed, "",
						HEADER + name + ",,,Ra,Cer," + name + "@race.example,,,,,,\n"))
				.toList();
			try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
				List<Answer> answers = new ArrayList<>();
				for (Future<Answer> answer : threads.invokeAll(uploads)) {
					answers.add(answer.get());
				}
				int accepted = (answers.getFirst().status() == 202) ? 0 : 1;
				completed(answers.get(accepted).expect(202).header("Location"));
				assertThat(answers.get(1 - accepted).status()).isEqualTo(422);
				assertThat(account(names.get(accepted)).at("/name").asString()).isEqualTo(names.get(accepted));
				assertThat(this.staff.get("/api/accounts?query=" + names.get(1 - accepted)).json().at("/items"))
					.isEmpty();
			}
		}
	}

	@Test
	void aSignInOfLongAgoLooksAtAPreviewAndImportsNothing() {
		String csv = HEADER + "Stepped Up Ltd,,,Ste,Pup,ste@stepped.example,,,,,,\n";
		Api longAgo = signedIn(Duration.ofMinutes(16));
		longAgo.upload("/api/import-previews", "file", "a.csv", "text/csv", csv).expect(200);
		Answer refused = upload(longAgo, "", csv);
		assertThat(refused.status()).isEqualTo(401);
		assertThat(refused.problem()).isEqualTo("insufficient-user-authentication");
		assertThat(this.staff.get("/api/accounts?query=Stepped").expect(200).json().at("/items")).isEmpty();
		completed(upload(signedIn(Duration.ofMinutes(14)), "", csv).expect(202).header("Location"));
	}

	private Api signedIn(Duration ago) {
		return this.api
			.as(this.tokens.of(Tokens.caller(Side.PROVIDER, "staff-contact", "provider-account", "imports.run"),
					Map.of("acr", "aal2", "auth_time", Date.from(Instant.now().minus(ago)))));
	}

	@Test
	void aPreviewTellsTheSameAndStoresNothing() {
		String csv = HEADER
				+ "Preview Ltd,,,Pre,View,pre@preview.example,,,,,,\nPreview Ltd,,,Bad,Zone,,,,Mars/Base,,,\n";
		Answer preview = this.staff.upload("/api/import-previews", "file", "a.csv", "text/csv", csv).expect(200);
		assertThat(counts(preview.json())).containsExactly(1, 1, 1);
		assertThat(preview.at("/errors/0/column")).isEqualTo("Time zone");
		assertThat(this.staff.get("/api/accounts?query=preview").expect(200).json().at("/items")).isEmpty();
	}

	@Test
	void aThousandContactsFitIntoAnAccountAndTheNextIsAnError() {
		StringBuilder csv = new StringBuilder("Account name,Contact first name\n");
		for (int i = 0; i <= 1_000; i++) {
			csv.append("Crowd Ltd,Person").append(i).append('\n');
		}
		JsonNode done = imported(csv.toString());
		assertThat(counts(done)).containsExactly(1, 1_000, 1_000);
		assertThat(done.at("/errors/0/line").asInt()).isEqualTo(1_002);
	}

	@Test
	void aFileThatCannotBeReadIsCompletedWithItsError() {
		JsonNode done = imported("Name,Surname\nA,B\n");
		assertThat(done.at("/errors/0/line").asInt()).isEqualTo(1);
		assertThat(counts(done)).containsExactly(0, 0, 0);
	}

	@Test
	void aFileThatIsTooLargeIsRefused() {
		assertThat(upload(this.staff, "", "x".repeat(10 * 1024 * 1024 + 1)).status()).isEqualTo(413);
	}

	@Test
	void wrongChoicesAreRefused() {
		assertThat(upload(this.staff, "?encoding=klingon", "x").status()).isEqualTo(400);
		assertThat(upload(this.staff, "?programme=NONE", "x").status()).isEqualTo(422);
		assertThat(upload(this.staff, "?withoutOrganization=NONE", "x").status()).isEqualTo(400);
		assertThat(upload(this.api.as(this.tokens.customer("a", "c", "imports.run")), "", "x").status()).isEqualTo(403);
	}

}
