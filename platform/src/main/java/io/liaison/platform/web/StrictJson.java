package io.liaison.platform.web;

import java.time.DateTimeException;
import java.time.Instant;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

import io.liaison.platform.problem.Refusal.FieldError;
import io.liaison.platform.problem.Refusal;

/**
 * JSON of the API: a value is of its type and nothing else is turned into one, a member
 * that is not known or stands twice is a mistake. Only bodies of requests and answers are
 * read and written so; events of other services are read tolerantly.
 */
final class StrictJson {

	private StrictJson() {
	}

	static JsonMapper of(JsonMapper usual) {
		return usual.rebuild()
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
			.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
			.enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
			.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
			.withCoercionConfig(LogicalType.Textual,
					(text) -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
						.setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
						.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
			.addModule(new SimpleModule("instants").addDeserializer(Instant.class, new Taken())
				.addSerializer(Instant.class, new Shown()))
			.build();
	}

	private static final class Taken extends ValueDeserializer<Instant> {

		@Override
		public Instant deserialize(JsonParser parser, DeserializationContext context) {
			try {
				if (parser.hasToken(JsonToken.VALUE_STRING)) {
					return Instants.parse(parser.getString());
				}
			}
			catch (DateTimeException ex) {
				// refused like a value that is no text
			}
			throw Refusal.invalid("The body has a value of the wrong kind.",
					new FieldError(pointer(parser), Instants.RANGE));
		}

		private static String pointer(JsonParser parser) {
			return parser.streamReadContext().pathAsPointer().toString();
		}

	}

	private static final class Shown extends ValueSerializer<Instant> {

		@Override
		public void serialize(Instant instant, JsonGenerator generator, SerializationContext context) {
			generator.writeString(Instants.shown(instant).toString());
		}

	}

}
