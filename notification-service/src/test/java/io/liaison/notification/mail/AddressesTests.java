package io.liaison.notification.mail;

import java.io.IOException;
import java.util.List;

import io.liaison.notification.AsciiMailServer;
import io.liaison.notification.Mailbox.Mail;
import io.liaison.notification.mail.Mailer.Receipt;
import io.liaison.notification.mail.Mailer.Refused;
import io.liaison.notification.mail.Mailer.Taken;
import io.liaison.notification.notification.ANotification;
import io.liaison.notification.notification.Content;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Addresses that not every mail server can take. */
class AddressesTests {

	private final AsciiMailServer ascii = new AsciiMailServer();

	@AfterEach
	void stop() throws IOException {
		this.ascii.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "j\u00fcrgen@x.example", "\u7528\u6237@x.example", "\u03b1@x.example" })
	void aServerWithoutSmtpUtf8IsNotAskedToTakeOne(String address) {
		assertThat(toAscii(address)).isEqualTo(new Refused("553 5.6.7"));
		assertThat(this.ascii.recipients()).isEmpty();
	}

	@Test
	void aServerWithSmtpUtf8TakesThem() {
		Mail mail = Mails.arrived("ACCESS_ADDED", Content.NONE, to("j\u00fcrgen@x.example"), null);
		assertThat(mail.to()).isEqualTo("j\u00fcrgen@x.example");
		assertThat(mail.name()).isEqualTo("J\u00fcrgen");
	}

	@Test
	void aDomainIsWrittenInAsciiForEveryServer() {
		assertThat(toAscii("anna@m\u00fcller.example")).isInstanceOf(Taken.class);
		assertThat(this.ascii.recipients()).containsExactly("anna@xn--mller-kva.example");
	}

	private Receipt toAscii(String address) {
		return Mails.send(ANotification.of("ACCESS_ADDED", Content.NONE), "access-added", to(address), null,
				this.ascii.port());
	}

	private static Addressee to(String address) {
		return new Addressee("J\u00fcrgen", address, "Acme", List.of(), List.of());
	}

}
