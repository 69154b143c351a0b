package io.liaison.platform.web.openapi;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.RefUtils;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Says of the members of a record that they may be {@code null} where they are
 * {@code @Nullable}, and that they are always there where they are not, but of a
 * {@link Patch}. The same of the values of a map.
 */
final class NullableMembers implements ModelConverter {

	@Override
	public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context,
			Iterator<ModelConverter> others) {
		Schema<?> schema = others.hasNext() ? others.next().resolve(type, context, others) : null;
		Class<?> described = TypeFactory.rawClass(type.getType());
		if (schema != null && described.isRecord()) {
			Schema<?> model = (schema.get$ref() != null)
					? context.getDefinedModels().get((String) RefUtils.extractSimpleName(schema.get$ref()).getLeft())
					: schema;
			if (model != null && model.getProperties() != null) {
				describe(model, described.getRecordComponents(), described.isAnnotationPresent(Patch.class));
			}
		}
		return schema;
	}

	private static void describe(Schema<?> model, RecordComponent[] members, boolean partial) {
		Map<String, Schema> properties = model.getProperties();
		for (RecordComponent member : members) {
			Schema<?> property = properties.get(member.getName());
			boolean nullable = member.getAnnotatedType().isAnnotationPresent(Nullable.class);
			if (property != null && !nullable && !partial) {
				model.addRequiredItem(member.getName());
			}
			else if (property != null && nullable) {
				properties.put(member.getName(), orNull(property));
			}
			if (property != null && property.getAdditionalProperties() instanceof Schema<?> value
					&& hasNullableValues(member)) {
				property.setAdditionalProperties(orNull(value));
			}
		}
	}

	private static boolean hasNullableValues(RecordComponent member) {
		return member.getAnnotatedType() instanceof AnnotatedParameterizedType map
				&& map.getAnnotatedActualTypeArguments()[map.getAnnotatedActualTypeArguments().length - 1]
					.isAnnotationPresent(Nullable.class);
	}

	private static Schema<?> orNull(Schema<?> property) {
		if (property.getAnyOf() != null) {
			return property;
		}
		if (property.getTypes() != null && property.getEnum() == null) {
			property.addType("null");
			return property;
		}
		return new JsonSchema().anyOf(List.of(property, new JsonSchema().types(Set.of("null"))));
	}

}
