package io.liaison.local;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatRuntimeException;

class MailSinkTests {

	@TempDir
	private Path folder;

	private MailSink sink;

	@BeforeEach
	void start() {
		this.sink = MailSink.start(this.folder, 0, 0);
	}

	@AfterEach
	void stop() {
		this.sink.close();
	}

	@Test
	void aMultipartMailInAnyCharsetIsShownDecoded() throws Exception {
		MimeMessage message = message("Übergabe – prêt", "a@x.example");
		message.setRecipients(Message.RecipientType.CC, "c@x.example");
		MimeMultipart parts = new MimeMultipart("alternative");
		MimeBodyPart text = new MimeBodyPart();
		text.setText("Grüße\nhttp://localhost:8080/auth/activate?token=a&b=c", "ISO-8859-1");
		MimeBodyPart html = new MimeBodyPart();
		html.setContent("<p>Grüße</p><script>alert(1)</script>", "text/html; charset=utf-8");
		parts.addBodyPart(text);
		parts.addBodyPart(html);
		message.setContent(parts);
		send(message, "a@x.example", "hidden@x.example");

		JsonNode mail = messages().get(0);
		assertThat(mail.get("subject").asString()).isEqualTo("Übergabe – prêt");
		assertThat(mail.get("text").asString())
			.isEqualToNormalizingNewlines("Grüße\nhttp://localhost:8080/auth/activate?token=a&b=c");
		assertThat(mail.get("html").asString()).startsWith("<p>Grüße</p>");
		assertThat(mail.get("to")).extracting(JsonNode::asString).containsExactly("a@x.example");
		assertThat(mail.get("cc")).extracting(JsonNode::asString).containsExactly("c@x.example");
		assertThat(mail.get("recipients")).extracting(JsonNode::asString)
			.containsExactly("a@x.example", "hidden@x.example");
		assertThat(mail.get("messageId").asString()).isEqualTo(message.getMessageID());
		assertThat(java.time.Instant.parse(mail.get("receivedAt").asString()))
			.isBeforeOrEqualTo(java.time.Instant.now());
		assertThat(get("/api/messages/" + mail.get("id").asString()).body()).contains("a@x.example");

		assertThat(get("/api/messages?to=Hidden%40x.example").body()).contains("Übergabe – prêt");
		assertThat(get("/api/messages?to=c@x.example").body()).isEqualTo("[]");

		String page = get("/messages/" + mail.get("id").asString()).body();
		assertThat(page).doesNotContain("<script>")
			.contains("sandbox=")
			.contains("<a href=\"http://localhost:8080/auth/activate?token=a&amp;b=c\">");
		assertThat(get("/").body()).contains("Übergabe – prêt");
	}

	@Test
	void theNewestMailComesFirstAndMailsSurviveARestart() throws Exception {
		for (int i = 1; i <= 3; i++) {
			MimeMessage message = message("mail " + i, "a@x.example");
			message.setText("text " + i);
			send(message, "a@x.example");
		}
		this.sink.close();
		Files.writeString(this.folder.resolve("12.part"), "half a mail");
		start();
		MimeMessage again = message("mail 4", "a@x.example");
		again.setText("x");
		send(again, "a@x.example");
		send(again, "a@x.example");
		assertThat(messages()).extracting((mail) -> mail.get("subject").asString())
			.containsExactly("mail 4", "mail 4", "mail 3", "mail 2", "mail 1");
		assertThat(messages().get(4).get("html").isNull()).isTrue();
		HttpRequest delete = HttpRequest.newBuilder(uri("/api/messages")).DELETE().build();
		assertThat(HttpClient.newHttpClient().send(delete, HttpResponse.BodyHandlers.discarding()).statusCode())
			.isEqualTo(204);
		assertThat(messages()).isEmpty();
	}

	@Test
	void aMailIsInTheFolderBeforeItIsAcknowledged() throws Exception {
		try (Socket socket = new Socket("127.0.0.1", this.sink.smtpPort())) {
			for (String line : new String[] { "EHLO x", "MAIL FROM:<s@x.example>", "RCPT TO:<r@x.example>", "DATA" }) {
				reply(socket);
				write(socket, line);
			}
			reply(socket);
			write(socket, "Subject: raw\r\n\r\nbody with .dots\r\n..two\r\n.");
			assertThat(reply(socket)).startsWith("250");
		}
		try (var files = Files.list(this.folder)) {
			assertThat(files.map(Path::toString)).singleElement().asString().endsWith(".eml");
		}
		assertThat(messages().get(0).get("text").asString()).contains("body with .dots")
			.contains(".two")
			.doesNotContain("..two");
		assertThat(messages().get(0).get("to").get(0).asString()).isEqualTo("r@x.example");
	}

	@Test
	void whatIsNoMailIsShownAsItIs() throws Exception {
		Files.write(this.folder.resolve("7.eml"),
				"Content-Type: text/plain; charset=klingon\r\n\r\nnuqneH".getBytes(StandardCharsets.UTF_8));
		Files.write(this.folder.resolve("8.eml"),
				"Content-Type: multipart/mixed; boundary=x\r\n\r\nno part".getBytes(StandardCharsets.UTF_8));
		assertThat(messages()).hasSize(2);
		assertThat(messages().get(1).get("text").asString()).isEqualTo("nuqneH");
		assertThat(get("/messages/..%2f..%2fetc").statusCode()).isEqualTo(404);
	}

	@Test
	void thePageAnswersUnderTheNameOfThisMachineOnly() throws Exception {
		try (Socket socket = new Socket("127.0.0.1", this.sink.httpPort())) {
			write(socket, "GET /api/messages HTTP/1.1\r\nHost: evil.example\r\n");
			assertThat(reply(socket)).contains(" 421 ");
		}
	}

	@Test
	void aTakenPortIsReported() {
		assertThatRuntimeException().isThrownBy(() -> MailSink.start(this.folder, 0, this.sink.httpPort()))
			.withRootCauseInstanceOf(java.net.BindException.class);
		assertThatRuntimeException().isThrownBy(() -> MailSink.start(this.folder, this.sink.smtpPort(), 0))
			.withRootCauseInstanceOf(java.net.BindException.class);
	}

	private MimeMessage message(String subject, String to) throws MessagingException {
		Properties properties = new Properties();
		properties.setProperty("mail.smtp.host", "localhost");
		properties.setProperty("mail.smtp.port", String.valueOf(this.sink.smtpPort()));
		MimeMessage message = new MimeMessage(Session.getInstance(properties));
		message.setFrom("Liaison <no-reply@liaison.example>");
		message.setRecipients(Message.RecipientType.TO, to);
		message.setSubject(subject, "UTF-8");
		return message;
	}

	private static void send(MimeMessage message, String... recipients) throws MessagingException {
		InternetAddress[] addresses = new InternetAddress[recipients.length];
		for (int i = 0; i < recipients.length; i++) {
			addresses[i] = new InternetAddress(recipients[i]);
		}
		message.saveChanges();
		Transport.send(message, addresses);
	}

	private static void write(Socket socket, String line) throws IOException {
		socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
	}

	private static String reply(Socket socket) throws IOException {
		byte[] buffer = new byte[4096];
		int read = socket.getInputStream().read(buffer);
		return new String(buffer, 0, read, StandardCharsets.UTF_8);
	}

	private JsonNode messages() throws Exception {
		return JsonMapper.shared().readTree(get("/api/messages").body());
	}

	private HttpResponse<String> get(String path) throws Exception {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
	}

	private URI uri(String path) {
		return URI.create("http://localhost:" + this.sink.httpPort() + path);
	}

}
