package io.liaison.platform.web.problem;

import io.liaison.platform.problem.Refusal;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Tells a refusal from a filter, where no controller is near: as a problem, or as a
 * service that has pages wishes.
 */
public interface RefusalAnswers {

	/**
	 * @throws ServletException when even that cannot be told
	 */
	void answer(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws ServletException;

}
