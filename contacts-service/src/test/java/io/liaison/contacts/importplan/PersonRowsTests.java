package io.liaison.contacts.importplan;

import java.util.List;
import java.util.stream.IntStream;

import io.liaison.contacts.clientfile.ClientRow;
import io.liaison.contacts.naming.EmailAddress;
import io.liaison.contacts.naming.PersonName;
import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.api.Test;

import static io.liaison.contacts.importplan.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

class PersonRowsTests {

	private final PersonRows person = new PersonRows(new PersonName("Ada", null), "in acme");

	@Test
	void rowsTogetherTellAllAddressesOnce() {
		this.person.add(row("Acme", "Ada", List.of("1"), "a@acme.example"), true);
		this.person.add(row("Beta", "Ada", List.of("1", "2"), "b@acme.example", "a@acme.example"), true);
		assertThat(this.person.details().emails()).containsExactly(new EmailAddress("a@acme.example"),
				new EmailAddress("b@acme.example"));
		assertThat(this.person.person().addresses()).isEqualTo(this.person.details().emails());
	}

	@Test
	@Behaviour("D5")
	void phonesThatAnAccountTellsAreNotThePersonsOwn() {
		this.person.add(row("Acme", "Ada", List.of("1")), true);
		this.person.add(row(null, "Ada", List.of("2", "3")), false);
		assertThat(this.person.details().phones()).containsExactly("2", "3");
	}

	@Test
	void theFirstTimeZoneThatIsSaidStands() {
		this.person.add(row("Acme", "Ada", List.of()), true);
		this.person.add(zoned("Europe/Oslo"), true);
		this.person.add(zoned("Europe/Paris"), true);
		assertThat(this.person.details().timeZone()).isEqualTo("Europe/Oslo");
	}

	@Test
	void oneContactHasRoomForTwentyAddressesAndPhones() {
		this.person.add(row("Acme", "Ada", phones(0, 20), addresses(0, 19)), true);
		assertThat(this.person.hasRoomFor(row("Acme", "Ada", List.of("5"), addresses(10, 20)))).isTrue();
		assertThat(this.person.hasRoomFor(row("Acme", "Ada", List.of(), addresses(19, 21)))).isFalse();
		assertThat(this.person.hasRoomFor(row("Acme", "Ada", List.of("99")))).isFalse();
	}

	@Test
	void nobodyIsMatchedAtFirst() {
		assertThat(this.person.isMatched()).isFalse();
	}

	private static ClientRow zoned(String zone) {
		return new ClientRow(2, "Acme", null, null, new PersonName("Ada", null), List.of(), List.of(), zone, null,
				List.of(), null);
	}

	private static List<String> phones(int from, int to) {
		return IntStream.range(from, to).mapToObj(Integer::toString).toList();
	}

	private static String[] addresses(int from, int to) {
		return IntStream.range(from, to).mapToObj((i) -> "a" + i + "@acme.example").toArray(String[]::new);
	}

}
