package io.liaison.gateway.problem;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.DisconnectedClientHelper;

import com.mongodb.MongoException;

/**
 * Turns whatever goes wrong in the gateway into a problem. It logs no request line: query
 * strings may hold search text and one-time tokens, and so may the suppressed checkpoints
 * of a reactive exception.
 */
@Component
@Order(-2) // before Spring Boot's own
class ProblemAnswers implements ErrorWebExceptionHandler {

	private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);

	private final JsonMapper json;

	ProblemAnswers(JsonMapper json) {
		this.json = json;
	}

	@Override
	public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
		ServerHttpResponse response = exchange.getResponse();
		if (response.isCommitted()) {
			return Mono.error(failure);
		}
		GatewayProblem problem = understood(failure);
		ProblemDetail body = problem.at(exchange.getRequest().getPath().value());
		response.setStatusCode(problem.getStatusCode());
		response.getHeaders().putAll(problem.getHeaders());
		response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
		return response
			.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(this.json.writeValueAsBytes(body))));
	}

	private static GatewayProblem understood(Throwable failure) {
		return switch (failure) {
			case GatewayProblem problem -> problem;
			case ErrorResponse other when other.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND) ->
				GatewayProblem.notFound();
			case ErrorResponse other when other.getStatusCode().is4xxClientError() -> GatewayProblem.of(other);
			case MongoException store -> GatewayProblem.unavailable("Sessions cannot be read.", 5, store);
			case DataAccessException store -> GatewayProblem.unavailable("Sessions cannot be read.", 5, store);
			case Throwable gone when DisconnectedClientHelper.isClientDisconnectedException(gone) ->
				GatewayProblem.slowBody();
			default -> {
				LOG.error("{} at {}", failure.getClass().getName(), place(failure));
				yield GatewayProblem.internal(failure);
			}
		};
	}

	private static Object place(Throwable failure) {
		StackTraceElement[] trace = failure.getStackTrace();
		return (trace.length > 0) ? trace[0] : "an unknown place";
	}

}
