package io.liaison.contacts.namelist;

import java.util.ArrayList;
import java.util.List;

import io.liaison.contacts.ContactsTest;
import io.liaison.platform.command.Ids;
import io.liaison.platform.work.HeldClaim;
import io.liaison.platform.work.Task.Later;
import io.liaison.platform.work.Task.Outcome;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

import static org.assertj.core.api.Assertions.assertThat;

@ContactsTest
class ListRebuildTests {

	private final List<String> entered = new ArrayList<>();

	@Autowired
	private MongoOperations store;

	private String form = "ours";

	@Test
	void aFormThatIsMadeElsewhereIsLeftToOthersForAWhile() {
		ListRebuild rebuild = rebuild();
		assertThat(rebuild.perform("theirs", new HeldClaim(1))).isInstanceOf(Later.class);
		assertThat(rebuild.perform("theirs", new HeldClaim(11))).isInstanceOf(Later.class);
		assertThat(rebuild.perform("theirs", new HeldClaim(12))).isEqualTo(Outcome.DONE);
		assertThat(this.entered).isEmpty();
	}

	@Test
	void aFormThatBecomesTheOneMadeHereIsMade() {
		ListRebuild rebuild = rebuild();
		assertThat(rebuild.perform("later", new HeldClaim(1))).isInstanceOf(Later.class);
		this.form = "later";
		assertThat(rebuild.perform("later", new HeldClaim(2))).isEqualTo(Outcome.DONE);
		assertThat(this.entered).containsExactly("a", "b", "c");
		assertThat(rebuild.unfinished()).isEmpty();
		this.form = "another";
		assertThat(rebuild.unfinished()).containsExactly("another");
	}

	private ListRebuild rebuild() {
		return new ListRebuild(this.store, "list-of-" + Ids.random(), new ListRebuild.Source() {

			@Override
			public List<String> idsAfter(String last, int limit) {
				return List.of("a", "b", "c").stream().filter((id) -> id.compareTo(last) > 0).toList();
			}

			@Override
			public String form() {
				return ListRebuildTests.this.form;
			}

			@Override
			public void enter(List<String> ids) {
				ListRebuildTests.this.entered.addAll(ids);
			}

		});
	}

}
