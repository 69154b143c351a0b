package io.liaison.platform.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * What the table of {@code docs/operations.md} gives a service on Kafka: an operator who
 * follows it must have a service that works.
 *
 * @param cells of the service's row
 * @param headings of the columns, which name the operations
 */
record KafkaRights(String service, List<String> headings, List<String> cells) {

	private static final Pattern NAME = Pattern.compile("`([^`]+)`( \\(prefix\\))?");

	private static final Map<String, AclOperation> OPERATIONS = Map.of("Create", AclOperation.CREATE, "Describe",
			AclOperation.DESCRIBE, "DescribeConfigs", AclOperation.DESCRIBE_CONFIGS, "AlterConfigs",
			AclOperation.ALTER_CONFIGS, "Write", AclOperation.WRITE, "Read", AclOperation.READ, "Delete",
			AclOperation.DELETE);

	static KafkaRights of(String service) throws IOException {
		Path page = Path.of("").toAbsolutePath();
		while (!Files.exists(page.resolve("docs/operations.md"))) {
			page = page.getParent();
		}
		List<String> table = Files.readAllLines(page.resolve("docs/operations.md"))
			.stream()
			.dropWhile((line) -> !line.startsWith("| principal |"))
			.toList();
		return new KafkaRights(service, row(table, "principal"), row(table, service));
	}

	private static List<String> row(List<String> table, String first) {
		return Stream
			.of(table.stream()
				.filter((line) -> line.startsWith("| " + first + " |"))
				.findFirst()
				.orElseThrow()
				.split("\\|"))
			.skip(2)
			.map(String::strip)
			.toList();
	}

	List<AclBinding> bindings(String transactionalId) {
		List<AclBinding> all = new ArrayList<>(Stream.of("WRITE", "DESCRIBE")
			.map((it) -> binding(ResourceType.TRANSACTIONAL_ID, transactionalId, PatternType.LITERAL,
					AclOperation.valueOf(it)))
			.toList());
		for (int column = 0; column < this.cells.size(); column++) {
			all.addAll(bindings(this.headings.get(column), this.cells.get(column)));
		}
		return all;
	}

	/**
	 * {@code also} and {@code group:} are no operations, and {@code …; Delete on `x`} is
	 * one more.
	 */
	private List<AclBinding> bindings(String heading, String cell) {
		List<AclBinding> all = new ArrayList<>();
		ResourceType type = heading.startsWith("group") ? ResourceType.GROUP : ResourceType.TOPIC;
		for (String part : cell.split(";")) {
			String operations = part.contains(" on ") ? part.substring(0, part.indexOf(" on ")) : heading;
			Matcher name = NAME.matcher(part);
			while (name.find()) {
				PatternType pattern = (name.group(2) != null) ? PatternType.PREFIXED : PatternType.LITERAL;
				for (String operation : operations.replaceAll("also |group: ", "").split(",")) {
					all.add(binding(type, name.group(1), pattern, OPERATIONS.get(operation.strip())));
				}
			}
		}
		return all;
	}

	private AclBinding binding(ResourceType type, String name, PatternType pattern, AclOperation operation) {
		return new AclBinding(new ResourcePattern(type, name, pattern),
				new AccessControlEntry("User:" + this.service, "*", operation, AclPermissionType.ALLOW));
	}

}
