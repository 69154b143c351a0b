package io.liaison.platform.overload;

import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Requests for which room is kept when everything else has to wait: they end a sign-in or
 * take rights away. A bean of a service that has such requests beside those with the
 * method {@code DELETE}.
 *
 * @param matcher tells them by method and path
 */
public record ReservedRequests(RequestMatcher matcher) {

}
