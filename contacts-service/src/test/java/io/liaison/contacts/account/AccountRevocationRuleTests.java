package io.liaison.contacts.account;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.liaison.contacts.account.AccountPublications.AccountData;
import io.liaison.contacts.account.AccountPublications.LinkData;
import io.liaison.contacts.account.AccountPublications.OwnerData;
import io.liaison.contacts.account.AccountPublications.RoleData;
import io.liaison.contacts.role.PurchaserScope;
import io.liaison.contacts.roster.Purchaser;
import io.liaison.platform.testing.Behaviour;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Every kind of change of an account, and whether it takes rights away. */
class AccountRevocationRuleTests {

	private static final List<PurchaserScope> SCOPES = List.of(PurchaserScope.PAYMENTS, PurchaserScope.SUPPORT);

	private static final LinkData LINK = link("c1", "e1", true, "member", "admin");

	private static final LinkData OTHER = link("c2", "e2", true, "member");

	private static final AccountData BEFORE = account("CUSTOMER", "LICENCE", true, LINK, OTHER);

	static Stream<Arguments> changes() {
		return Stream
			.of(arguments("nothing", BEFORE, false),
					arguments("another side", account("PURCHASER", "LICENCE", true, LINK, OTHER), true),
					arguments("another programme", account("CUSTOMER", "MANAGED", true, LINK, OTHER), true),
					arguments("deactivated", account("CUSTOMER", "LICENCE", false, LINK, OTHER), true),
					arguments("a link more", after(LINK, OTHER, link("c3", null, true, "member")), false),
					arguments("a link gone", after(OTHER), true), arguments("all links gone", after(), true),
					arguments("links in another order", after(OTHER, LINK), false),
					arguments("a link inactive", after(link("c1", "e1", false, "member", "admin"), OTHER), true),
					arguments("a role gone", after(link("c1", "e1", true, "member"), OTHER), true),
					arguments("a role in place of another", after(link("c1", "e1", true, "member", "billing"), OTHER),
							true),
					arguments("all roles gone", after(link("c1", "e1", true), OTHER), true),
					arguments("a role more", after(link("c1", "e1", true, "member", "admin", "billing"), OTHER), false),
					arguments("roles in another order", after(link("c1", "e1", true, "admin", "member"),
							OTHER), false),
					arguments("a role moved to another contact", after(link("c1", "e1", true, "member"),
							link("c2", "e2", true, "member", "admin")), true),
					arguments("a role held through another address",
							after(new LinkData("c1", "e1", true,
									List.of(new RoleData("member", "e1", null), new RoleData("admin", "e9", null)),
									null), OTHER),
							false),
					arguments("another address for the account",
							after(link("c1", "e9", true, "member", "admin"), OTHER), false),
					arguments("another name, type, time zone and owner",
							new AccountData("a1", "Other", "CUSTOMER", "PERSON", "LICENCE", true, "Europe/Paris",
									new OwnerData("c2", "e2"), List.of(LINK, OTHER), BEFORE.purchasers()),
							false),
					arguments("a purchaser named", named("p1", "p2"), false),
					arguments("one taken away", named(), true), arguments("another in its place", named("p2"), true),
					arguments("fewer scopes", naming(List.of(new Purchaser("p1", List.of(PurchaserScope.SUPPORT)))),
							true),
					arguments("more scopes", naming(List.of(new Purchaser("p1", List.of(PurchaserScope.values())))),
							false));
	}

	@ParameterizedTest(name = "{0}: {2}")
	@MethodSource("changes")
	void whatTakesRightsAwayRevokes(String change, AccountData after, boolean revokes) {
		assertThat(AccountRevocationRule.revokes(BEFORE, after)).isEqualTo(revokes);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("changes")
	void fromAnAccountThatIsNotActiveNothingCanBeTaken(String change, AccountData after, boolean revokes) {
		assertThat(AccountRevocationRule.revokes(account("CUSTOMER", "LICENCE", false, LINK, OTHER), after)).isFalse();
	}

	@Test
	void fromALinkThatIsNotActiveNothingCanBeTaken() {
		AccountData before = after(link("c1", "e1", false, "member", "admin"));
		List<AccountData> afterwards = new ArrayList<>(
				List.of(after(), after(link("c1", "e1", false)), after(link("c1", "e1", true, "member"))));
		assertThat(afterwards).noneMatch((after) -> AccountRevocationRule.revokes(before, after));
		assertThat(AccountRevocationRule.revokes(before, account("CUSTOMER", "LICENCE", true, LINK))).isFalse();
	}

	static Stream<Arguments> choices() {
		return Stream.of(arguments(null, List.of("a", "b"), true), arguments(null, List.of(), true),
				arguments(List.of("a", "b"), List.of("b", "a"), false),
				arguments(List.of("a", "b"), List.of("a"), true), arguments(List.of("a"), List.of("b"), true),
				arguments(List.of("a"), List.of("a", "b"), false), arguments(List.of("a"), null, false),
				arguments(List.of(), List.of("a"), false));
	}

	@ParameterizedTest(name = "{0} to {1}: {2}")
	@MethodSource("choices")
	@Behaviour("M16")
	void lessThatIsChosenOfARoleRevokes(@Nullable List<String> before, @Nullable List<String> after, boolean revokes) {
		assertThat(AccountRevocationRule.revokes(after(chosen(before)), after(chosen(after)))).isEqualTo(revokes);
	}

	private static LinkData chosen(@Nullable List<String> permissions) {
		return new LinkData("c1", "e1", true, List.of(new RoleData("admin", "e1", permissions)), null);
	}

	private static AccountData after(LinkData... links) {
		return account("CUSTOMER", "LICENCE", true, links);
	}

	private static AccountData account(String side, String programme, boolean active, LinkData... links) {
		return new AccountData("a1", "Name", side, "COMPANY", programme, active, null, null, List.of(links),
				List.of(new Purchaser("p1", SCOPES)));
	}

	private static AccountData named(String... purchasers) {
		return naming(Stream.of(purchasers).map((id) -> new Purchaser(id, SCOPES)).toList());
	}

	private static AccountData naming(List<Purchaser> purchasers) {
		return new AccountData("a1", "Name", "CUSTOMER", "COMPANY", "LICENCE", true, null, null, List.of(LINK, OTHER),
				purchasers);
	}

	private static LinkData link(String contact, @Nullable String email, boolean active, String... roles) {
		return new LinkData(contact, email, active,
				Stream.of(roles).map((role) -> new RoleData(role, email, null)).toList(), null);
	}

}
