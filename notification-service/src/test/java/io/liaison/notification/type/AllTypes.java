package io.liaison.notification.type;

import java.util.List;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * The notification types that the service finds, one that only tests have among them.
 */
public final class AllTypes {

	private static final List<NotificationType> ALL;

	static {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(
				AllTypes.class.getPackageName())) {
			ALL = List.copyOf(context.getBeansOfType(NotificationType.class).values());
		}
	}

	private AllTypes() {
	}

	public static List<NotificationType> list() {
		return ALL;
	}

	public static NotificationType named(String name) {
		return new NotificationTypes(ALL).find(name).orElseThrow();
	}

}
