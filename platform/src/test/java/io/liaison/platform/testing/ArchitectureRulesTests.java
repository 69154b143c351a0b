package io.liaison.platform.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each rule fails on its fixture, none on the good one, and the platform keeps those that
 * concern it.
 */
class ArchitectureRulesTests {

	private static final String FIXTURES = "io.liaison.platform.testing.fixture";

	private final JavaClasses good = new ClassFileImporter().importPackages(FIXTURES + ".good");

	private final JavaClasses bad = new ClassFileImporter().importPackages(FIXTURES + ".bad");

	private final JavaClasses platform = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("io.liaison.platform");

	@Test
	void aggregatesKnowNeitherWebNorKafkaNorMongo() {
		fails(ArchitectureRules.pureAggregates(this.bad), "org.bson.Document");
		passes(ArchitectureRules.pureAggregates(this.good));
	}

	@Test
	void featuresFormNoCycle() {
		fails(ArchitectureRules.acyclicFeatures(FIXTURES + ".bad"), "Cycle detected");
		ArchitectureRules.acyclicFeatures("io.liaison.platform").check(this.platform);
	}

	@Test
	void onlyTheRelayPublishes() {
		fails(ArchitectureRules.onlyRelayPublishes(), "Publishing");
		passes(ArchitectureRules.onlyRelayPublishes());
		ArchitectureRules.onlyRelayPublishes().check(this.platform);
	}

	@Test
	void onlyTheStoreKnowsTheDriver() {
		fails(ArchitectureRules.driverStaysInTheStore(), "Driving");
		passes(ArchitectureRules.driverStaysInTheStore());
		ArchitectureRules.driverStaysInTheStore().check(this.platform);
	}

	@Test
	void namesSayWhatThingsAre() {
		fails(ArchitectureRules.meaningfulNames(), "ThingManager");
		passes(ArchitectureRules.meaningfulNames());
		ArchitectureRules.meaningfulNames().check(this.platform);
	}

	@Test
	void packagesAreNullMarked() {
		JavaClasses unmarked = new ClassFileImporter().importPackages(FIXTURES + ".unmarked");
		assertThat(ArchitectureRules.nullMarked().evaluate(unmarked).getFailureReport().toString())
			.contains("Unmarked");
		passes(ArchitectureRules.nullMarked());
		ArchitectureRules.nullMarked().check(this.platform);
	}

	@Test
	void onlyWhatOtherPackagesUseIsPublic() {
		fails(ArchitectureRules.publicForAReason(), "ThingManager");
		passes(ArchitectureRules.publicForAReason());
	}

	@Test
	void packagesAreSmall() {
		fails(ArchitectureRules.smallPackages(1), "ThingManager");
		passes(ArchitectureRules.smallPackages(ArchitectureRules.MOST_TYPES));
		ArchitectureRules.smallPackages(ArchitectureRules.MOST_TYPES).check(this.platform);
	}

	private void fails(ArchRule rule, String because) {
		assertThat(rule.evaluate(this.bad).getFailureReport().toString()).contains(because);
	}

	private void passes(ArchRule rule) {
		rule.check(this.good);
	}

}
