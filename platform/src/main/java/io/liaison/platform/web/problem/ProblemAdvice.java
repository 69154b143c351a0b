package io.liaison.platform.web.problem;

import java.time.Duration;
import java.util.List;

import io.liaison.platform.problem.Failures;
import io.liaison.platform.problem.Refusal.FieldError;
import io.liaison.platform.problem.Refusal.Kind;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.RecentSignIn;
import io.liaison.platform.store.failure.StoreFailure;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Answers every failure of a request with a problem (RFC 9457): what the sender can mend,
 * and of anything else only that it happened.
 */
@RestControllerAdvice
@Order(0)
final class ProblemAdvice extends ResponseEntityExceptionHandler {

	private static final Duration PAUSE = Duration.ofSeconds(5);

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
		if (refusal.kind() == Kind.UNAUTHENTICATED || refusal.kind() == Kind.FORBIDDEN) {
			RefusedRoutes.tell(refusal, request);
		}
		if (refusal.kind() == Kind.UNAUTHENTICATED && !response.containsHeader(HttpHeaders.WWW_AUTHENTICATE)) {
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, RecentSignIn.challenge(refusal).orElse("Bearer"));
		}
		return answer(refusal);
	}

	private static ResponseEntity<ProblemDetail> answer(Refusal refusal) {
		ProblemDetail problem = Problems.of(HttpStatusCode.valueOf(refusal.kind().status()), refusal.type(),
				refusal.detail(), refusal.errors());
		refusal.members().forEach(problem::setProperty);
		ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.getStatus())
			.contentType(MediaType.APPLICATION_PROBLEM_JSON);
		if (refusal.retryAfter() != null) {
			answer.header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, refusal.retryAfter().toSeconds())));
		}
		return answer.body(problem);
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> brokenForm(MultipartException ex) {
		return answer(Refusal.invalid("The parts of the form cannot be read."));
	}

	/** What the firewall finds when somebody reads it. */
	@ExceptionHandler
	ResponseEntity<ProblemDetail> heldBack(RequestRejectedException ex) {
		return answer(Refusal.invalid("A header or parameter has characters that are not taken."));
	}

	@ExceptionHandler
	@Nullable ResponseEntity<ProblemDetail> failed(Exception ex, WebRequest request) {
		if (DisconnectedClientHelper.isClientDisconnectedException(ex)) {
			return null;
		}
		if (passes(ex)) {
			this.logger.warn("Answered 503: " + Failures.describe(ex));
			return answer(Refusal.unavailable("A part of the system is away. Try again.", PAUSE));
		}
		this.logger.error("Answered 500: " + Failures.describe(ex));
		HttpStatus status = HttpStatus.INTERNAL_SERVER_ERROR;
		return ResponseEntity.status(status)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(Problems.of(status, "This should not have happened.", List.of()));
	}

	/** Whether the store or the broker is away for the moment. */
	private static boolean passes(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (StoreFailure.passes(cause) || cause instanceof RetriableException) {
				return true;
			}
		}
		return false;
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		Refusal refusal = ValidationErrors.in(ex);
		return answer(ex, refusal.kind().status(), refusal.detail(), refusal.errors(), headers, request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return answer(ex, status.value(), "The body has values that are not valid.",
				ValidationErrors.in(ex.getBindingResult()), headers, request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
			HandlerMethodValidationException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return answer(ex, status.value(), "The request has values that are not valid.", ValidationErrors.in(ex),
				headers, request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(NoResourceFoundException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return answer(ex, status.value(), "There is nothing at this address.", List.of(), headers, request);
	}

	/** What Spring says of the other mistakes, under a type of ours. */
	@Override
	protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception ex, @Nullable Object body,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		String said = (body instanceof ProblemDetail problem) ? problem.getDetail() : null;
		return answer(ex, status.value(), (said != null) ? said : "The request cannot be answered.", List.of(), headers,
				request);
	}

	private @Nullable ResponseEntity<Object> answer(Exception ex, int status, String detail, List<FieldError> errors,
			HttpHeaders headers, WebRequest request) {
		HttpStatusCode code = HttpStatusCode.valueOf(status);
		HttpHeaders more = new HttpHeaders(headers);
		more.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
		return super.handleExceptionInternal(ex, Problems.of(code, detail, errors), more, code, request);
	}

}
