package io.liaison.contacts.patch;

import java.util.List;
import java.util.Set;

import io.liaison.platform.problem.Refusal;
import io.liaison.platform.problem.Refusal.FieldError;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * RFC 7396, restricted to members that can be changed.
 */
class MergePatchTests {

	@ParameterizedTest
	@ValueSource(strings = { "[]", "\"text\"", "7", "null", "true" })
	void aPatchIsAnObject(String json) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> patch(json))
			.satisfies((refusal) -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID));
	}

	@Test
	void everyMemberThatCannotBeChangedIsNamed() {
		refused(() -> patch("{\"id\":1,\"name\":\"A\",\"si~de/x\":2}"), "/id", "/si~0de~1x");
	}

	@Test
	void whatIsNotNamedStays() {
		MergePatch patch = patch("{}");
		assertThat(patch.text("name", "before", 10)).isEqualTo("before");
		assertThat(patch.text("name", null, 10)).isNull();
		assertThat(patch.requiredText("name", "before", 10)).isEqualTo("before");
		assertThat(patch.flag("active", true)).isTrue();
		assertThat(patch.flag("active", false)).isFalse();
		assertThat(patch.texts("list", List.of("a"), 1, 1)).containsExactly("a");
		assertThat(patch.has("name")).isFalse();
	}

	@Test
	void nullRemoves() {
		MergePatch patch = patch("{\"name\":null,\"list\":null}");
		assertThat(patch.text("name", "before", 10)).isNull();
		assertThat(patch.texts("list", List.of("a"), 1, 1)).isEmpty();
		assertThat(patch.has("name")).isTrue();
	}

	@Test
	void whatIsRequiredCannotBeRemoved() {
		refused(() -> patch("{\"name\":null}").requiredText("name", "before", 10), "/name");
		refused(() -> patch("{\"active\":null}").flag("active", true), "/active");
	}

	@Test
	void aTextIsSetWithoutWhiteSpaceAroundIt() {
		assertThat(patch("{\"name\":\" New \"}").text("name", "before", 10)).isEqualTo("New");
		assertThat(patch("{\"name\":\" New \"}").requiredText("name", "before", 10)).isEqualTo("New");
	}

	@ParameterizedTest
	@ValueSource(strings = { "7", "true", "[]", "{}", "\"\"", "\"  \"", "\"12345678901\"" })
	void anUnusableTextIsRefusedAtItsPlace(String value) {
		refused(() -> patch("{\"name\":" + value + "}").text("name", null, 10), "/name");
	}

	@Test
	void aTextMayBeAsLongAsAllowed() {
		assertThat(patch("{\"name\":\"1234567890\"}").text("name", null, 10)).isEqualTo("1234567890");
	}

	@Test
	void aFlagIsTrueOrFalse() {
		assertThat(patch("{\"active\":false}").flag("active", true)).isFalse();
		refused(() -> patch("{\"active\":\"false\"}").flag("active", true), "/active");
		refused(() -> patch("{\"active\":0}").flag("active", true), "/active");
	}

	@Test
	void aListReplacesTheWholeList() {
		assertThat(patch("{\"list\":[\" a \",\"b\"]}").texts("list", List.of("x"), 2, 5)).containsExactly("a", "b");
		assertThat(patch("{\"list\":[]}").texts("list", List.of("x"), 2, 5)).isEmpty();
	}

	@Test
	void anItemThatIsUnusableIsRefusedAtItsPlace() {
		refused(() -> patch("{\"list\":[\"a\",7]}").texts("list", List.of(), 5, 5), "/list/1");
		refused(() -> patch("{\"list\":[\"a\",\"b\",\" \"]}").texts("list", List.of(), 5, 5), "/list/2");
		refused(() -> patch("{\"list\":[\"123456\"]}").texts("list", List.of(), 5, 5), "/list/0");
		refused(() -> patch("{\"list\":[null]}").texts("list", List.of(), 5, 5), "/list/0");
	}

	@Test
	void aListThatIsNoneOrTooLongIsRefused() {
		refused(() -> patch("{\"list\":\"a\"}").texts("list", List.of(), 5, 5), "/list");
		refused(() -> patch("{\"list\":[\"a\",\"b\",\"c\"]}").texts("list", List.of(), 2, 5), "/list");
	}

	@Test
	void aNumberIsWholeAndWithinItsBounds() {
		assertThat(patch("{}").number("list", 7, 1, 9)).isEqualTo(7);
		assertThat(patch("{\"list\":null}").number("list", 7, 1, 9)).isNull();
		assertThat(patch("{\"list\":9}").number("list", 7, 1, 9)).isEqualTo(9);
		for (String wrong : List.of("0", "10", "1.5", "\"3\"", "99999999999", "true")) {
			refused(() -> patch("{\"list\":" + wrong + "}").number("list", 7, 1, 9), "/list");
		}
	}

	@Test
	void membersOfAnObjectAreTextsOrRemoved() {
		assertThat(patch("{}").members("list", 2, 5)).isEmpty();
		assertThat(patch("{\"list\":{\"a\":\" x \",\"b\":null}}").members("list", 2, 5)).containsEntry("a", "x")
			.containsEntry("b", null);
		assertThat(patch("{\"list\":{\"a\":1.5}}").members("list", 2, 5)).containsEntry("a", "1.5");
		refused(() -> patch("{\"list\":{\"a/b\":\"123456\"}}").members("list", 2, 5), "/list/a~1b");
		refused(() -> patch("{\"list\":{\"a\":true}}").members("list", 2, 5), "/list/a");
		refused(() -> patch("{\"list\":{\"a\":1,\"b\":1,\"c\":1}}").members("list", 2, 5), "/list");
		refused(() -> patch("{\"list\":null}").members("list", 2, 5), "/list");
	}

	private static MergePatch patch(String json) {
		return new MergePatch(JsonMapper.shared().readTree(json), Set.of("name", "active", "list"));
	}

	private static void refused(ThrowingCallable act, String... pointers) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(act)
			.satisfies((refusal) -> assertThat(refusal.errors()).extracting(FieldError::pointer)
				.containsExactly(pointers));
	}

}
