package io.liaison.gateway;

import java.net.http.HttpResponse;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the portal's page loads. */
class PortalFilesTests {

	private final Browser client = new Browser();

	@BeforeEach
	void start() {
		RunningGateway.reset();
	}

	@ParameterizedTest
	@CsvSource({ "/assets/main-AAAA1111.js, text/javascript", "/assets/style-99998888.css, text/css",
			"/look/look.css, text/css", "/look/font.woff2, font/woff2", "/look/icon.svg, image/svg+xml" })
	void eachFileSaysWhatItIs(String path, String type) {
		HttpResponse<String> file = this.client.get(path);
		assertThat(file.statusCode()).isEqualTo(200);
		assertThat(file.headers().firstValue("Content-Type")).hasValue(type);
	}

	@Test
	void whatChangesItsNameWithItsContentIsKeptForEver() {
		for (String path : List.of("/assets/main-AAAA1111.js", "/look/font.woff2")) {
			assertThat(header(this.client.get(path), "Cache-Control")).as(path)
				.contains("max-age=31536000", "public", "immutable");
		}
	}

	@Test
	void assetsComeCompressedToWhoTakesThemSo() {
		HttpResponse<String> compressed = get("/assets/main-AAAA1111.js", "Accept-Encoding", "gzip, br");
		assertThat(compressed.headers().firstValue("Content-Encoding")).hasValue("gzip");
		assertThat(compressed.headers().allValues("Vary")).contains("Accept-Encoding");
		assertThat(header(compressed, "Content-Type")).isEqualTo("text/javascript");
		HttpResponse<String> plain = get("/assets/main-AAAA1111.js", "Accept-Encoding", "identity");
		assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
		assertThat(plain.body()).isEqualTo("export const a = 1;\n");
	}

	@Test
	void whatKeepsItsNameIsAskedForAgainAfterAnHour() {
		HttpResponse<String> look = this.client.get("/look/look.css");
		assertThat(header(look, "Cache-Control")).isEqualTo("max-age=3600");
		assertThat(look.headers().firstValue("Last-Modified")).isEmpty();
		HttpResponse<String> again = get("/look/look.css", "If-None-Match", header(look, "ETag"));
		assertThat(again.statusCode()).isEqualTo(304);
		assertThat(header(this.client.get("/look/icon.svg"), "ETag")).isNotEqualTo(header(look, "ETag"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/assets/main-00000000.js", "/assets/", "/look/unknown.css", "/meta.json" })
	void whatIsNotThereIsNeverThePage(String path) {
		HttpResponse<String> answer = this.client.get(path);
		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/assets/../meta.json", "/assets/%2e%2e/meta.json", "/look/..%2fmeta.json" })
	void whatIsBesideIsOutOfReach(String path) {
		assertThat(this.client.get(path).statusCode()).isEqualTo(400);
	}

	@Test
	void notEvenForANavigation() {
		HttpResponse<String> answer = Browser.signedIn().navigate("/assets/main-00000000.js");
		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
	}

	private HttpResponse<String> get(String path, String header, String value) {
		return this.client.send(Browser.request(path).header(header, value).build());
	}

	private static String header(HttpResponse<String> answer, String name) {
		return answer.headers().firstValue(name).orElseThrow();
	}

}
