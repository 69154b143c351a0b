package io.liaison.platform.text;

import io.liaison.platform.problem.Refusal;
import io.liaison.platform.problem.Refusal.FieldError;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Brings every text of a request's body into the form of {@link Text}, before anything
 * checks or stores it. What must stay as it was sent is no text: it is declared with
 * Jackson's own deserializer.
 */
final class WrittenText extends StringDeserializer {

	static SimpleModule module() {
		return new SimpleModule("written-text").addDeserializer(String.class, new WrittenText());
	}

	@Override
	public String deserialize(JsonParser parser, DeserializationContext context) {
		String written = super.deserialize(parser, context);
		if (written != null && !Text.isWellFormed(written)) {
			throw Refusal.invalid("A text of the body has half a character (an unpaired surrogate).", new FieldError(
					parser.streamReadContext().pathAsPointer().toString(), "has an unpaired surrogate"));
		}
		return (written != null) ? Text.of(written) : written;
	}

}
