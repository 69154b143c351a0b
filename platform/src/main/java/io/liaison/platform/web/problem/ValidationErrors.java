package io.liaison.platform.web.problem;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.liaison.platform.problem.Refusal.FieldError;
import io.liaison.platform.problem.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.MethodValidationResult;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;

/**
 * Tells the sender of a body where it is wrong, as JSON pointers (RFC 6901), and nothing
 * of our classes.
 */
final class ValidationErrors {

	private ValidationErrors() {
	}

	static List<FieldError> in(BindingResult result) {
		return result.getAllErrors().stream().map(ValidationErrors::in).toList();
	}

	static List<FieldError> in(MethodValidationResult result) {
		return result.getParameterValidationResults().stream().flatMap(ValidationErrors::in).toList();
	}

	/**
	 * What to mend in a body that could not be read; a refusal thrown by the record
	 * itself is handed on.
	 */
	static Refusal in(HttpMessageNotReadableException unreadable) {
		for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
			if (cause instanceof Refusal refusal) {
				return refusal;
			}
		}
		return switch (unreadable.getCause()) {
			case StreamReadException broken -> Refusal.invalid("The body is no valid JSON: line "
					+ broken.getLocation().getLineNr() + ", column " + broken.getLocation().getColumnNr() + ".");
			case JacksonException mismatch -> Refusal.invalid("The body has a value of the wrong kind.",
					new FieldError(pointer(mismatch), kind(mismatch)));
			case null, default -> Refusal.invalid("The request needs a body that can be read.");
		};
	}

	private static String kind(JacksonException mismatch) {
		if (mismatch instanceof InvalidFormatException format && format.getTargetType() != null) {
			Class<?> wanted = format.getTargetType();
			if (wanted.isEnum()) {
				return "must be one of " + Stream.of(wanted.getEnumConstants())
					.map(Object::toString)
					.sorted()
					.collect(Collectors.joining(", "));
			}
		}
		return "is missing or of another kind than expected";
	}

	private static String pointer(JacksonException mismatch) {
		return mismatch.getPath()
			.stream()
			.map((step) -> "/" + ((step.getPropertyName() != null) ? escaped(step.getPropertyName()) : step.getIndex()))
			.collect(Collectors.joining());
	}

	private static FieldError in(ObjectError error) {
		String path = (error instanceof org.springframework.validation.FieldError field) ? field.getField() : "";
		return new FieldError(pointer(path), text(error));
	}

	private static Stream<FieldError> in(ParameterValidationResult result) {
		if (result instanceof ParameterErrors errors) {
			String at = (errors.getContainerIndex() != null) ? "/" + errors.getContainerIndex() : "";
			return in((BindingResult) errors).stream().map((e) -> new FieldError(at + e.pointer(), e.detail()));
		}
		String parameter = result.getMethodParameter().getParameterName();
		return result.getResolvableErrors().stream().map((e) -> new FieldError("", parameter + " " + text(e)));
	}

	/** {@code emails[0].address} to {@code /emails/0/address}. */
	private static String pointer(String path) {
		return Stream.of(path.split("[.\\[\\]]+"))
			.filter((step) -> !step.isEmpty())
			.map((step) -> "/" + escaped(step))
			.collect(Collectors.joining());
	}

	private static String escaped(String step) {
		return step.replace("~", "~0").replace("/", "~1");
	}

	private static String text(MessageSourceResolvable error) {
		return (error.getDefaultMessage() != null) ? error.getDefaultMessage() : "is not valid";
	}

}
