package io.liaison.local.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.liaison.local.demo.World.Access;
import io.liaison.local.demo.World.Account;
import io.liaison.local.demo.World.ClientFile;
import io.liaison.local.demo.World.Login;
import io.liaison.local.demo.World.Message;
import io.liaison.local.demo.World.Person;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class WorldTests {

	private static final Path CONTACTS = Path.of("..", "..", "contacts-service", "src", "main", "resources");

	private final World world = World.load();

	@Test
	void everyRoleIsOneOfItsAccountsProgramme() throws IOException {
		Map<String, String> programmes = new HashMap<>();
		shipped("roles.json").path("roles")
			.values()
			.forEach((role) -> programmes.put(role.path("id").asString(), role.path("programme").asString("")));
		for (Account account : this.world.customers()) {
			for (Person person : account.people()) {
				assertThat(person.roles()).as(person.name())
					.isNotEmpty()
					.allSatisfy((role) -> assertThat(programmes.get(role)).isIn("", account.programme()));
			}
		}
		Set<String> own = names(this.world.firm().roles());
		this.world.firm()
			.staff()
			.forEach((person) -> assertThat(person.roles()).as(person.name())
				.allSatisfy((role) -> assertThat(own.contains(role) || programmes.containsKey(role)).isTrue()));
	}

	@Test
	void everyProgrammeAndFieldExists() throws IOException {
		Set<String> programmes = shipped("programmes.json").values()
			.stream()
			.map((it) -> it.path("id").asString())
			.collect(Collectors.toSet());
		assertThat(this.world.customers()).extracting(Account::programme).isSubsetOf(programmes);
		assertThat(this.world.files()).extracting(ClientFile::programme).isSubsetOf(programmes);
		Set<String> fields = names(this.world.firm().fields());
		assertThat(people()).filteredOn((person) -> person.fields() != null)
			.isNotEmpty()
			.allSatisfy((person) -> assertThat(fields).containsAll(person.fields().keySet()));
	}

	@Test
	void noAddressBelongsToSomebodyOutside() {
		assertThat(addresses()).isNotEmpty()
			.allMatch((address) -> address.matches("[a-z0-9.-]+@[a-z0-9.-]+\\.example"));
	}

	@Test
	void whoSaysSomethingCanSignIn() {
		Set<String> able = Stream.concat(this.world.firm().logins().stream(), this.world.logins().stream())
			.filter((login) -> login.access() == Access.IN_USE)
			.map(Login::email)
			.collect(Collectors.toSet());
		List<String> speakers = new ArrayList<>(List.of(this.world.firm().keeper()));
		this.world.tickets().forEach((ticket) -> {
			speakers.add(ticket.by());
			ticket.answers().stream().map(Message::by).forEach(speakers::add);
			Stream.ofNullable(ticket.closedBy()).forEach(speakers::add);
		});
		this.world.requests().forEach((request) -> {
			speakers.add(request.by());
			request.messages().stream().map(Message::by).forEach(speakers::add);
			Stream.ofNullable(request.decidedBy()).forEach(speakers::add);
		});
		assertThat(able).containsAll(speakers);
	}

	@Test
	void whoMaySignInAfterAnImportStandsInTheFile() {
		for (ClientFile file : this.world.files()) {
			List<String> rows = World.text(file.file()).lines().toList();
			assertThat(file.logins()).allSatisfy((login) -> assertThat(rows)
				.anyMatch((row) -> row.startsWith(login.account() + ",") && row.contains("," + login.email() + ",")));
		}
	}

	@Test
	void onlyOneRequestOfAnAccountWaits() {
		Set<String> waiting = new HashSet<>();
		assertThat(this.world.requests()).allSatisfy((request) -> {
			assertThat(waiting).doesNotContain(request.account());
			if (request.decidedBy() == null) {
				waiting.add(request.account());
			}
		});
		assertThat(this.world.requests()).anyMatch((request) -> request.decidedBy() == null);
	}

	@Test
	void whoIsWhoFitsATerminalAndNamesEverybodyWithAPasswordOnce() {
		String programme = Introduction.of(this.world, "owner@liaison.example");
		assertThat(programme.lines()).allMatch((line) -> line.length() <= 80);
		assertThat(programme).containsOnlyOnce("marta.kowalska@families.example")
			.containsOnlyOnce(this.world.firm().password())
			.doesNotContain("bo.ek@obergskatt.example");
		assertThat(this.world.firm().password()).hasSizeGreaterThanOrEqualTo(15);
	}

	private Stream<Person> staffAndCustomers() {
		return Stream.concat(this.world.firm().staff().stream(),
				this.world.customers().stream().flatMap((account) -> account.people().stream()));
	}

	private List<Person> people() {
		return staffAndCustomers().toList();
	}

	private List<String> addresses() {
		List<String> all = new ArrayList<>(staffAndCustomers().flatMap((person) -> person.emails().stream()).toList());
		this.world.files().forEach((file) -> file.logins().stream().map(Login::email).forEach(all::add));
		this.world.endings().addresses().forEach((ending) -> all.add(ending.next()));
		return all;
	}

	private static Set<String> names(List<JsonNode> bodies) {
		return bodies.stream().map((body) -> body.path("name").asString()).collect(Collectors.toSet());
	}

	private static JsonNode shipped(String file) throws IOException {
		return JsonMapper.shared().readTree(Files.readString(CONTACTS.resolve(file)));
	}

}
