package io.liaison.notification.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import io.liaison.notification.mail.Mailer.Delayed;
import io.liaison.notification.mail.Mailer.Receipt;
import io.liaison.notification.mail.Mailer.Refused;
import io.liaison.notification.mail.Mailer.Taken;
import io.liaison.notification.notification.ANotification;
import io.liaison.notification.notification.Content;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

import static org.assertj.core.api.Assertions.assertThat;

/** Against a mail server that refuses as the recipient's name says. */
class MailerTests {

	private static final List<String> TAKEN = new CopyOnWriteArrayList<>();

	private static final Map<String, RejectException> REFUSALS = Map.of("unknown",
			new RejectException(550, "5.1.1 <unknown@example.org> is not here"), "full",
			new RejectException(452, "4.2.2 <full@example.org> has no room"), "strict",
			new RejectException(554, "5.7.1 not with this content"), "ours",
			new RejectException(530, "5.7.0 authenticate first"));

	private static SMTPServer server;

	@BeforeAll
	static void start() {
		server = SMTPServer.port(0).messageHandlerFactory(Picky::new).build();
		server.start();
	}

	@AfterAll
	static void stop() {
		server.stop();
	}

	@Test
	void aMailThatIsTakenHasTheMessageIdOfItsNotification() {
		assertThat(send("ada@example.org")).isEqualTo(new Taken("<n-1@liaison.example>"));
		assertThat(send("ada@example.org")).isEqualTo(new Taken("<n-1@liaison.example>"));
		assertThat(TAKEN).hasSize(2)
			.allSatisfy((mail) -> assertThat(mail).contains("Message-ID: <n-1@liaison.example>",
					"Auto-Submitted: auto-generated", "Content-Type: multipart/alternative"));
	}

	@Test
	void aRefusalForGoodIsToldByItsCodesAlone() {
		assertThat(send("unknown@example.org")).isEqualTo(new Refused("550 5.1.1"));
		assertThat(send("strict@example.org")).isEqualTo(new Refused("554 5.7.1"));
		assertThat(send("no address")).isEqualTo(new Refused("address"));
	}

	@Test
	void whatIsNotTheMailsFaultIsTriedAgain() {
		assertThat(send("full@example.org")).isEqualTo(new Delayed("SMTP 452 4.2.2"));
		assertThat(send("ours@example.org")).isEqualTo(new Delayed("SMTP 530 5.7.0"));
		assertThat(send("ada@example.org", 1)).isInstanceOf(Delayed.class);
	}

	private static Receipt send(String address) {
		return send(address, server.getPortAllocated());
	}

	private static Receipt send(String address, int port) {
		return Mails.send(ANotification.of("ACCESS_ADDED", Content.NONE), "access-added",
				new Addressee("Ada", address, "Acme", List.of(), List.of()), null, port);
	}

	private record Picky(MessageContext context, StringBuilder recipient) implements MessageHandler {

		Picky(MessageContext context) {
			this(context, new StringBuilder());
		}

		@Override
		public void from(String from) {
		}

		@Override
		public void recipient(String address) throws RejectException {
			String name = address.substring(0, address.indexOf('@'));
			this.recipient.append(name);
			if (REFUSALS.containsKey(name) && !"strict".equals(name)) {
				throw REFUSALS.get(name);
			}
		}

		@Override
		public String data(InputStream data) throws IOException, RejectException {
			String mail = new String(data.readAllBytes(), StandardCharsets.UTF_8);
			if ("strict".contentEquals(this.recipient)) {
				throw REFUSALS.get("strict");
			}
			TAKEN.add(mail);
			return null;
		}

		@Override
		public void done() {
		}

	}

}
