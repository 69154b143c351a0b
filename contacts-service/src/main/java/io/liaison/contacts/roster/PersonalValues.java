package io.liaison.contacts.roster;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a person; what is absent is not said, an empty text takes away.
 *
 * @param emails the main one first
 * @param title job title
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonalValues(@Nullable @Size(max = 100) String givenName, @Nullable @Size(max = 100) String familyName,
		@Nullable @Size(max = 100) String title,
		@Nullable @Size(max = 20) List<@NotBlank @Size(max = 254) String> emails,
		@Nullable @Size(max = 20) List<@NotBlank @Size(max = 40) String> phones,
		@Nullable @Size(max = 64) String timeZone, @Nullable @Size(max = 35) String language) {

	public static final PersonalValues NONE = new PersonalValues(null, null, null, null, null, null, null);

	/** Names of what is said. */
	public List<String> fields() {
		Map<String, @Nullable Object> all = new TreeMap<>();
		all.put("givenName", this.givenName);
		all.put("familyName", this.familyName);
		all.put("title", this.title);
		all.put("emails", this.emails);
		all.put("phones", this.phones);
		all.put("timeZone", this.timeZone);
		all.put("language", this.language);
		all.values().removeIf((value) -> value == null);
		return List.copyOf(all.keySet());
	}

	/** Whether it says something of the person, whatever the account. */
	public boolean concernsPerson() {
		return this.givenName != null || this.familyName != null || this.timeZone != null || this.language != null;
	}

}
