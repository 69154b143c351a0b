package io.liaison.platform.web.openapi;

import java.lang.annotation.Annotation;
import java.util.Arrays;

import io.liaison.platform.command.Command;
import io.liaison.platform.security.HandlerRule;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;

/**
 * What an operation refuses, as far as its arguments tell; {@code default} is for all
 * else. Whatever changes what was read asks for {@code If-Match}, unless it also creates.
 */
final class Refusals {

	static final String PROBLEM = "Problem";

	private Refusals() {
	}

	static void describe(Operation operation, HandlerMethod handler) {
		ApiResponses responses = operation.getResponses();
		if (has(handler, RequestBody.class) || operation.getParameters() != null) {
			refuse(responses, "400", "What is sent is wrong; `errors` says where");
		}
		if (HandlerRule.of(handler).filter((rule) -> !rule.anonymous()).isPresent()) {
			refuse(responses, "401", "No token, or one that does not do");
			refuse(responses, "403", "Not the caller's to do");
		}
		if (has(handler, PathVariable.class)) {
			refuse(responses, "404", "There is no such thing, or none that the caller may know of");
		}
		if (Arrays.stream(handler.getMethodParameters()).anyMatch((it) -> it.getParameterType() == Command.class)) {
			refuse(responses, "409", "Not as things are; `type` says why");
			refuse(responses, "422",
					"The `Idempotency-Key` came with another body, or the body names what is not there");
		}
		if (operation.getParameters() != null) {
			operation.getParameters()
				.stream()
				.filter((it) -> HttpHeaders.IF_MATCH.equals(it.getName()))
				.forEach((it) -> precondition(it, responses));
		}
		refuse(responses, "default", "Refused, with the reason");
	}

	private static void precondition(Parameter ifMatch, ApiResponses responses) {
		boolean creates = responses.containsKey("201");
		ifMatch.required(!creates)
			.description("The `ETag` that was read; `*` for whatever there is."
					+ (creates ? " Asked for where something is there already." : ""));
		refuse(responses, "412", "It has changed since it was read");
		refuse(responses, "428", "`If-Match` is missing");
	}

	private static boolean has(HandlerMethod handler, Class<? extends Annotation> annotation) {
		return Arrays.stream(handler.getMethodParameters())
			.anyMatch((MethodParameter it) -> it.hasParameterAnnotation(annotation));
	}

	private static void refuse(ApiResponses responses, String status, String why) {
		Schema<?> problem = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
		responses.addApiResponse(status, new ApiResponse().description(why + " (RFC 9457)")
			.content(new Content().addMediaType("application/problem+json", new MediaType().schema(problem))));
	}

}
