package io.liaison.platform.testing;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;
import org.apache.kafka.server.authorizer.Action;
import org.apache.kafka.server.authorizer.AuthorizableRequestContext;
import org.apache.kafka.server.authorizer.AuthorizationResult;

/**
 * Kafka's own authorizer, which also notes what it was asked: so a right that nobody
 * needs is seen as well as one that is missing. The broker makes it, in this JVM.
 */
public final class NotingAuthorizer extends StandardAuthorizer {

	private static final Set<Asked> ALLOWED = ConcurrentHashMap.newKeySet();

	private static final Set<Asked> REFUSED = ConcurrentHashMap.newKeySet();

	@Override
	public List<AuthorizationResult> authorize(AuthorizableRequestContext context, List<Action> actions) {
		List<AuthorizationResult> answers = super.authorize(context, actions);
		for (int i = 0; i < answers.size(); i++) {
			Action action = actions.get(i);
			boolean allowed = answers.get(i) == AuthorizationResult.ALLOWED;
			// what the broker asks beside what the client wanted is not to be logged
			if (allowed ? action.logIfAllowed() : action.logIfDenied()) {
				(allowed ? ALLOWED : REFUSED)
					.add(new Asked(context.principal().toString(), action.operation(), action.resourcePattern()));
			}
		}
		return answers;
	}

	static List<AclBinding> unused(Collection<AclBinding> rights) {
		return rights.stream().filter((right) -> ALLOWED.stream().noneMatch((asked) -> asked.needs(right))).toList();
	}

	/** What was refused: with no rights given, all that is needed. */
	static Set<Asked> refused() {
		return Set.copyOf(REFUSED);
	}

	static List<Asked> refusedBeside(Collection<AclBinding> rights) {
		return REFUSED.stream().filter((asked) -> rights.stream().noneMatch(asked::needs)).toList();
	}

	static void forget() {
		ALLOWED.clear();
		REFUSED.clear();
	}

	record Asked(String principal, AclOperation operation, ResourcePattern resource) {

		private boolean needs(AclBinding right) {
			String name = right.pattern().name();
			return this.principal.equals(right.entry().principal()) && this.operation == right.entry().operation()
					&& this.resource.resourceType() == right.pattern().resourceType()
					&& ((right.pattern().patternType() == PatternType.PREFIXED) ? this.resource.name().startsWith(name)
							: this.resource.name().equals(name));
		}

	}

}
