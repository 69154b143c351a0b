package io.liaison.contacts.roster;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import io.liaison.contacts.role.RoleDefinition;
import io.liaison.contacts.roster.operation.AccountOperation;
import io.liaison.contacts.roster.operation.AddRoles;
import io.liaison.contacts.roster.operation.SetRoles;
import io.liaison.contacts.roster.operation.Unlink;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import static io.liaison.contacts.roster.Rosters.EMPTY;
import static io.liaison.contacts.roster.Rosters.of;
import static io.liaison.contacts.roster.Rosters.ofMany;
import static io.liaison.contacts.roster.Rosters.role;
import static io.liaison.contacts.roster.Rosters.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RosterTests {

	private static final RoleDefinition ADMIN = role("admin", 0, 1);

	private static final RoleDefinition REQUIRED = role("required", 1, null);

	@Test
	void aPlanChangesNothing() {
		Roster roster = of("c1", "admin");
		roster.plan(List.of(new Unlink("c1"), add("c2", "required")), terms(false, ADMIN, REQUIRED), 2);
		assertThat(roster).isEqualTo(of("c1", "admin"));
	}

	@Test
	void anOperationThatIsNotAllowedIsLeftOutAndTheOthersGoOn() {
		RosterPlan plan = EMPTY.plan(List.of(add("c1", "admin"), add("c2", "admin"), add("c3")), terms(false, ADMIN),
				2);
		assertThat(plan.broken().keySet()).containsExactly(1);
		assertThat(plan.roster().links()).extracting(Link::contactId).containsExactly("c1", "c3");
		assertThat(plan.changed()).containsExactly("c1", "c3");
	}

	@Test
	void anOperationStandsOnTopOfThoseBeforeIt() {
		RosterTerms terms = terms(false, ADMIN);
		List<AccountOperation> handOver = List.of(new Unlink("c1"), add("c2", "admin"));
		assertThat(of("c1", "admin").plan(handOver, terms, 2).broken()).isEmpty();
		assertThat(of("c1", "admin").plan(handOver.reversed(), terms, 2).broken().keySet()).containsExactly(0);
	}

	@Test
	void aContactThatSeveralOperationsConcernIsChangedOnce() {
		RosterPlan plan = EMPTY.plan(List.of(add("c1", "admin"), add("c1", "required")), terms(false, ADMIN, REQUIRED),
				2);
		assertThat(plan.changed()).containsExactly("c1");
		assertThat(plan.roster().link("c1").orElseThrow().roleIds()).containsExactly("admin", "required");
	}

	@Test
	void whatIsSoAlreadyIsNeitherAChangeNorChecked() {
		// the role is held by more than it allows, from before it had a limit
		Roster roster = of("c1", "admin", "c2", "admin");
		RosterPlan plan = roster.plan(List.of(add("c1", "admin")), terms(true, ADMIN), 2);
		assertThat(plan.changed()).isEmpty();
		assertThat(plan.broken()).isEmpty();
		assertThat(plan.roster()).isSameAs(roster);
	}

	@Test
	@Behaviour("D20")
	void leastNumbersComeIntoForceWhenTheyAreFirstMetAndStay() {
		assertThat(EMPTY.plan(List.of(add("c1", "admin")), terms(false, ADMIN, REQUIRED), 2).settled()).isFalse();
		assertThat(EMPTY.plan(List.of(add("c1", "required")), terms(false, ADMIN, REQUIRED), 2).settled()).isTrue();
		assertThat(EMPTY.plan(List.of(add("c1", "admin")), terms(true, ADMIN, REQUIRED), 2).settled()).isTrue();
	}

	@Test
	@Behaviour("D20")
	void leastNumbersThatAreMetWithinAPlanAreInForceAfterItOnly() {
		RosterPlan plan = EMPTY.plan(List.of(add("c1", "required"), new Unlink("c1")), terms(false, REQUIRED), 2);
		assertThat(plan.broken()).isEmpty();
		assertThat(plan.settled()).isFalse();
	}

	@Test
	void aRoleIsVacantWhileFewerHoldItThanShould() {
		RoleDefinition two = role("two", 2, null);
		assertThat(of("c1", "two").vacant(List.of(two, ADMIN))).containsExactly("two");
		assertThat(of("c1", "two", "c2", "two").vacant(List.of(two, ADMIN))).isEmpty();
	}

	@Test
	void aFullRosterStillTakesRolesForThoseInIt() {
		RosterPlan plan = ofMany(Roster.MAX_LINKS).plan(List.of(add("c7", "admin"), add("another")),
				terms(false, ADMIN), 2);
		assertThat(plan.broken().keySet()).containsExactly(1);
		assertThat(plan.changed()).containsExactly("c7");
	}

	@Test
	void aPlanThatMustBeAllowedIsRefusedForItsFirstReason() {
		RosterPlan plan = of("c1", "admin").plan(List.of(add("c2", "admin"), add("c3", "unknown")), terms(false, ADMIN),
				2);
		assertThatExceptionOfType(Refusal.class).isThrownBy(plan::requireAllowed)
			.satisfies((refusal) -> assertThat(refusal.type()).isEqualTo("role-limit-exceeded"));
		RosterPlan allowed = EMPTY.plan(List.of(add("c2", "admin")), terms(false, ADMIN), 2);
		assertThat(allowed.requireAllowed()).isSameAs(allowed);
	}

	/** Whatever is asked in whatever order, what comes out keeps every limit. */
	@RepeatedTest(20)
	void noSequenceOfOperationsBreaksALimit() {
		long seed = System.nanoTime();
		System.out.println("seed " + seed);
		Random random = new Random(seed);
		List<AccountOperation> operations = IntStream.range(0, 60).mapToObj((i) -> any(random)).toList();
		RosterPlan plan = EMPTY.plan(operations, terms(false, ADMIN, REQUIRED), 2);
		assertThat(plan.roster().holders("admin")).isLessThanOrEqualTo(1);
		RosterPlan settled = plan.roster()
			.plan(IntStream.range(0, 60).mapToObj((i) -> any(random)).toList(), terms(true, ADMIN, REQUIRED), 3);
		assertThat(settled.roster().holders("admin")).isLessThanOrEqualTo(1);
		assertThat(settled.roster().holders("required"))
			.isGreaterThanOrEqualTo(Math.min(plan.roster().holders("required"), REQUIRED.minHolders()));
		assertThat(settled.roster().links()).extracting(Link::contactId).doesNotHaveDuplicates();
		Map<String, Link> untouched = plan.roster()
			.links()
			.stream()
			.filter((link) -> !settled.changed().contains(link.contactId()))
			.collect(java.util.stream.Collectors.toMap(Link::contactId, (link) -> link));
		assertThat(settled.roster().links()).containsAll(untouched.values());
	}

	private static AccountOperation any(Random random) {
		String contact = "c" + random.nextInt(5);
		List<String> roles = IntStream.range(0, random.nextInt(3))
			.mapToObj((i) -> List.of("admin", "required", "unknown").get(random.nextInt(3)))
			.toList();
		return switch (random.nextInt(3)) {
			case 0 -> new Unlink(contact);
			case 1 -> new SetRoles(contact, null, roles);
			default -> new AddRoles(contact, null, roles, "import");
		};
	}

	private static AddRoles add(String contactId, String... roles) {
		return new AddRoles(contactId, null, List.of(roles), "import");
	}

}
