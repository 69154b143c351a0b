package io.liaison.contacts.naming;

import java.util.List;

import io.liaison.platform.problem.Refusal;
import io.liaison.platform.problem.Refusal.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MailDomainTests {

	@ParameterizedTest
	@CsvSource({ "anna@gmail,false,false", "a@1.2.3.4,false,false", "a@x.1,false,false", "jürgen@x.example,true,false",
			"a@münchen.example,true,true", "a@x.example,true,true", "a@1.example,true,true" })
	void itIsToldWhatMailCannotReach(String address, boolean withUtf8, boolean without) {
		EmailAddress written = new EmailAddress(address);
		assertThat(new MailDomain(true).obstacle(written).isEmpty()).isEqualTo(withUtf8);
		assertThat(new MailDomain(false).obstacle(written).isEmpty()).isEqualTo(without);
	}

	@Test
	void eachNewOneIsPointedToAndWhatIsThereStays() {
		List<EmailAddress> addresses = List.of(new EmailAddress("a@old"), new EmailAddress("a@x.example"),
				new EmailAddress("a@new"));
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> new MailDomain(true).require(addresses, addresses.subList(0, 1)))
			.satisfies((refusal) -> assertThat(refusal.errors()).extracting(FieldError::pointer)
				.containsExactly("/emails/2"));
	}

}
