package io.liaison.access.signin.page;

import io.liaison.platform.security.Anonymous;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * What failed outside of a handler, for browsers: goes the way of what fails in one
 * ({@link ProblemPages}).
 */
@Controller
@Anonymous
@Hidden
class ErrorPage {

	@RequestMapping(path = "${spring.web.error.path:/error}", produces = MediaType.TEXT_HTML_VALUE)
	void error(HttpServletRequest request) {
		Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		throw new ResponseStatusException(
				(code instanceof Integer status) ? HttpStatusCode.valueOf(status) : HttpStatus.NOT_FOUND);
	}

}
