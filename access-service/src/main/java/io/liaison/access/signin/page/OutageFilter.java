package io.liaison.access.signin.page;

import java.io.IOException;

import io.liaison.platform.problem.Refusal;
import io.liaison.platform.web.problem.RefusalAnswers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;

import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Answers what a filter refuses as a handler's refusal is answered. */
public final class OutageFilter extends OncePerRequestFilter implements RefusalAnswers {

	private final HandlerExceptionResolver answers;

	private final ProblemPages pages;

	private final ViewResolver views;

	private final PageLanguages languages;

	public OutageFilter(HandlerExceptionResolver answers, ProblemPages pages, ViewResolver views,
			PageLanguages languages) {
		this.answers = answers;
		this.pages = pages;
		this.views = views;
		this.languages = languages;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			chain.doFilter(request, response);
		}
		catch (Refusal refusal) {
			answer(request, response, refusal);
		}
		catch (InvalidParameterException invalid) {
			if (!shown(request, response, invalid)) {
				throw invalid;
			}
		}
	}

	@Override
	public void answer(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
			throws ServletException {
		if (!shown(request, response, refusal)) {
			this.answers.resolveException(request, response, null, refusal);
		}
	}

	/** Where a browser waits for a page. */
	private boolean shown(HttpServletRequest request, HttpServletResponse response, RuntimeException refusal)
			throws ServletException {
		ModelAndView page = this.pages.resolveException(request, response, null, refusal);
		if (page != null) {
			show(page, request, response);
		}
		return page != null;
	}

	private void show(ModelAndView page, HttpServletRequest request, HttpServletResponse response)
			throws ServletException {
		try {
			request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, this.languages);
			View view = this.views.resolveViewName(String.valueOf(page.getViewName()),
					this.languages.resolveLocale(request));
			if (view == null) {
				throw new IllegalStateException("no page " + page.getViewName());
			}
			view.render(page.getModel(), request, response);
		}
		catch (Exception ex) {
			throw new ServletException("A page cannot be shown", ex);
		}
	}

}
