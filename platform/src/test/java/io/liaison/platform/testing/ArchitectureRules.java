package io.liaison.platform.testing;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.liaison.platform.store.Aggregate;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * The few rules of structure that matter, for all main classes at and below the package
 * of the extending class. A service extends it in one line.
 */
public abstract class ArchitectureRules {

	static final int MOST_TYPES = 15;

	private final JavaClasses classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages(getClass().getPackageName());

	@Test
	public void aggregatesKnowNeitherWebNorKafkaNorMongo() {
		pureAggregates(this.classes).check(this.classes);
	}

	@Test
	public void featuresFormNoCycle() {
		acyclicFeatures(getClass().getPackageName()).check(this.classes);
	}

	@Test
	public void onlyTheRelayPublishes() {
		onlyRelayPublishes().check(this.classes);
	}

	@Test
	public void onlyTheStoreKnowsTheDriver() {
		driverStaysInTheStore().check(this.classes);
	}

	@Test
	public void namesSayWhatThingsAre() {
		meaningfulNames().check(this.classes);
	}

	@Test
	public void packagesAreNullMarked() {
		nullMarked().check(this.classes);
	}

	@Test
	public void onlyWhatOtherPackagesUseIsPublic() {
		publicForAReason().check(this.classes);
	}

	@Test
	public void packagesAreSmall() {
		smallPackages(MOST_TYPES).check(this.classes);
	}

	static ArchRule pureAggregates(JavaClasses classes) {
		Set<JavaClass> pure = classes.stream()
			.filter((it) -> it.isAssignableTo(Aggregate.class) && !it.isEquivalentTo(Aggregate.class))
			.flatMap((it) -> java.util.stream.Stream.concat(java.util.stream.Stream.of(it), states(it).stream()))
			.collect(Collectors.toSet());
		return noClasses().that(DescribedPredicate.describe("are aggregates or their states", pure::contains))
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework.web..", "org.springframework.http..", "jakarta.servlet..",
					"org.apache.kafka..", "org.springframework.kafka..", "org.springframework.cloud..",
					"org.springframework.messaging..", "com.mongodb..", "org.bson..", "org.springframework.data..")
			.allowEmptyShould(true);
	}

	static ArchRule acyclicFeatures(String root) {
		return slices().matching(root + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true);
	}

	static ArchRule onlyRelayPublishes() {
		return noClasses().that()
			.resideOutsideOfPackage("io.liaison.platform.relay..")
			.should()
			.dependOnClassesThat()
			.haveNameMatching("org\\.apache\\.kafka\\.clients\\.producer\\.(Kafka)?Producer"
					+ "|org\\.springframework\\.kafka\\.core\\.(Kafka(Template|Operations)|.*ProducerFactory)"
					+ "|org\\.springframework\\.cloud\\.stream\\.function\\.Stream(Bridge|Operations)")
			.allowEmptyShould(true);
	}

	/** Spring Data itself hands out the driver's results of writes. */
	static ArchRule driverStaysInTheStore() {
		return noClasses().that()
			.resideOutsideOfPackage("io.liaison.platform.store..")
			.should()
			.dependOnClassesThat(resideInAPackage("com.mongodb..")
				.and(not(resideInAnyPackage("com.mongodb.client.result..", "com.mongodb.bulk.."))))
			.allowEmptyShould(true);
	}

	static ArchRule meaningfulNames() {
		return noClasses().should()
			.haveNameMatching(
					".*[.$](\\w*(Impl|D[Tt][Oo]|Entity|Utils?|Helpers?|Manager|Common|Base)|(Base|Common)[A-Z]\\w*)");
	}

	static ArchRule nullMarked() {
		return classes().should(condition("be in a package with @NullMarked",
				(it) -> it.getPackage().isAnnotatedWith(NullMarked.class)));
	}

	/** It, or what is declared in it. */
	static ArchRule publicForAReason() {
		return classes().that()
			.areTopLevelClasses()
			.and()
			.haveModifier(JavaModifier.PUBLIC)
			.should(condition("be used by another package", (it) -> it.getPackage()
				.getClasses()
				.stream()
				.filter((part) -> part.getName().equals(it.getName()) || part.getName().startsWith(it.getName() + "$"))
				.flatMap((part) -> part.getDirectDependenciesToSelf().stream())
				.anyMatch((use) -> !use.getOriginClass().getPackageName().equals(it.getPackageName()))))
			.allowEmptyShould(true);
	}

	static ArchRule smallPackages(int most) {
		return classes().that()
			.areTopLevelClasses()
			.should(condition("be in a package of " + most + " types at most",
					(it) -> it.getPackage().getClasses().stream().filter(ArchitectureRules::isType).count() <= most));
	}

	private static boolean isType(JavaClass it) {
		return it.isTopLevelClass() && !it.isArray() && !it.getSimpleName().equals("package-info");
	}

	private static List<JavaClass> states(JavaClass aggregate) {
		return aggregate.getSuperclass()
			.filter(JavaParameterizedType.class::isInstance)
			.map(JavaParameterizedType.class::cast)
			.map((type) -> type.getActualTypeArguments().stream().map(JavaType::toErasure).toList())
			.orElse(List.of());
	}

	private static ArchCondition<JavaClass> condition(String description,
			java.util.function.Predicate<JavaClass> fulfilled) {
		return new ArchCondition<>(description) {
			@Override
			public void check(JavaClass type, ConditionEvents events) {
				if (!fulfilled.test(type)) {
					events.add(SimpleConditionEvent.violated(type, type.getFullName() + " should " + description));
				}
			}
		};
	}

}
