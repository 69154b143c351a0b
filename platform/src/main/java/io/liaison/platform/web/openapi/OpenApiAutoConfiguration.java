package io.liaison.platform.web.openapi;

import java.util.LinkedHashSet;
import java.util.List;

import io.liaison.platform.command.Command;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.HandlerRule;
import io.liaison.platform.web.CommandArgument;
import io.liaison.platform.web.PageRequest;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What the API description says of every operation: who may call it, and what the
 * arguments of ours look like on the wire.
 */
@AutoConfiguration
@ConditionalOnWebApplication(type = Type.SERVLET)
class OpenApiAutoConfiguration {

	private static final String TOKEN = "accessToken";

	private static final List<String> ANY = List.of("object", "array", "string", "number", "boolean");

	static {
		SpringDocUtils.getConfig()
			.addRequestWrapperToIgnore(Caller.class, Command.class, PageRequest.class)
			.replaceWithSchema(JsonNode.class, new JsonSchema().types(new LinkedHashSet<>(ANY)));
	}

	@Bean
	OpenAPI openApi(@Value("${spring.application.name}") String name, @Value("${liaison.issuer}") String gateway) {
		SecurityScheme scheme = new SecurityScheme().type(SecurityScheme.Type.HTTP)
			.scheme("bearer")
			.bearerFormat("JWT");
		return new OpenAPI().info(new Info().title(name).version("1"))
			.servers(List.of(new Server().url(gateway)))
			.components(new Components().addSecuritySchemes(TOKEN, scheme).addSchemas(Refusals.PROBLEM, problem()));
	}

	@Bean
	NullableMembers nullableMembers() {
		return new NullableMembers();
	}

	@Bean
	OperationCustomizer describedOperations() {
		return (operation, handler) -> {
			HandlerRule.of(handler).ifPresent((rule) -> describe(operation, rule));
			for (MethodParameter parameter : handler.getMethodParameters()) {
				describe(operation, parameter);
			}
			if (handler.hasMethodAnnotation(GetMapping.class)) {
				operation.getResponses()
					.addApiResponse("304", new ApiResponse().description("As `If-None-Match` names it"));
			}
			Refusals.describe(operation, handler);
			return operation;
		};
	}

	private static void describe(Operation operation, HandlerRule rule) {
		if (rule.anonymous()) {
			return;
		}
		operation.addSecurityItem(new SecurityRequirement().addList(TOKEN));
		if (rule.permission() != null) {
			operation.addExtension("x-permission", rule.permission());
			String said = (operation.getDescription() != null) ? operation.getDescription() + "\n\n" : "";
			operation.setDescription(said + "Needs the permission `" + rule.permission() + "`"
					+ ((rule.account() != null) ? " on the account." : "."));
		}
	}

	private static Schema<?> problem() {
		Schema<?> mistake = new ObjectSchema().addProperty("pointer", new StringSchema().format("json-pointer"))
			.addProperty("detail", new StringSchema());
		return new ObjectSchema().addProperty("type", new StringSchema().format("uri"))
			.addProperty("title", new StringSchema())
			.addProperty("status", new IntegerSchema())
			.addProperty("detail", new StringSchema())
			.addProperty("instance", new StringSchema().format("uri-reference"))
			.addProperty("errors", new ArraySchema().items(mistake))
			.additionalProperties(true)
			.description("RFC 9457; some types have further members.");
	}

	private static void describe(Operation operation, MethodParameter parameter) {
		if (parameter.getParameterType() == Command.class) {
			operation.addParametersItem(new Parameter().in("header")
				.name(CommandArgument.HEADER)
				.description("Makes a repetition of the request answer like the first.")
				.schema(new StringSchema().minLength(1).maxLength(255)));
		}
		if (parameter.getParameterType() == PageRequest.class) {
			operation.addParametersItem(new Parameter().in("query")
				.name("cursor")
				.description("`next` of the page before; belongs to its filter and order.")
				.schema(new StringSchema()));
			operation.addParametersItem(new Parameter().in("query")
				.name("limit")
				.schema(new IntegerSchema().minimum(java.math.BigDecimal.ONE)
					.maximum(java.math.BigDecimal.valueOf(PageRequest.MAX_LIMIT))
					._default(PageRequest.DEFAULT_LIMIT)));
		}
	}

}
