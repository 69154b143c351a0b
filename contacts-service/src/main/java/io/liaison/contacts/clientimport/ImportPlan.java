package io.liaison.contacts.clientimport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

import io.liaison.contacts.clientfile.ClientFile;
import io.liaison.contacts.clientfile.RowError;
import io.liaison.contacts.naming.NameKey;

/**
 * Takes in one file: works out, some accounts at a time, what its rows would do, and does
 * it. Everything has an id that follows from what it is, and remembers the import that
 * made it; so after a crash the same is worked out again, done where it is not done yet,
 * and counted as if nothing had happened.
 */
final class ImportPlan {

	private static final int GROUPS_AT_ONCE = 250;

	private static final int ROWS_AT_ONCE = 1_000;

	private final ImportContext context;

	private final Findings findings;

	private final Set<String> contactsCounted = new HashSet<>();

	private int accountsCreated;

	private int contactsCreated;

	private int linksCreated;

	ImportPlan(ImportContext context, ClientFile file) {
		this.context = context;
		this.findings = new Findings(file);
	}

	/**
	 * @param goOn asked between steps
	 * @return false when it was told to stop
	 */
	boolean take(ClientFile file, BooleanSupplier goOn) {
		List<RowGroup> groups = new RowGrouping(this.context.catalogue(), this.context.options().withoutOrganization(),
				this.findings)
			.of(file);
		locate(groups);
		List<RowGroup> some = new ArrayList<>();
		int rows = 0;
		for (RowGroup group : groups) {
			some.add(group);
			rows += group.entries().size();
			if (some.size() >= GROUPS_AT_ONCE || rows >= ROWS_AT_ONCE) {
				if (!take(some, goOn)) {
					return false;
				}
				some.clear();
				rows = 0;
			}
		}
		return take(some, goOn);
	}

	private boolean take(List<RowGroup> some, BooleanSupplier goOn) {
		if (!goOn.getAsBoolean()) {
			return false;
		}
		ImportBatch batch = new ImportBatch(this.context, this.findings);
		batch.workOut(some.stream().filter((group) -> !group.entries().isEmpty()).toList());
		if (this.context.forReal()) {
			batch.carryOut();
		}
		String importId = this.context.importId();
		batch.accounts().forEach((account) -> {
			this.accountsCreated += importId.equals(account.origin()) ? 1 : 0;
			this.linksCreated += (int) account.links()
				.stream()
				.filter((link) -> importId.equals(link.origin()))
				.count();
		});
		batch.createdContacts().stream().filter(this.contactsCounted::add).forEach((id) -> this.contactsCreated++);
		return true;
	}

	/** Finds the accounts that are named, with one look at all names. */
	private void locate(List<RowGroup> groups) {
		Map<String, RowGroup> byKey = new LinkedHashMap<>();
		Map<String, String> names = new HashMap<>();
		for (RowGroup group : groups) {
			String name = group.name();
			if (name != null) {
				byKey.put(NameKey.of(name), group);
				names.put(NameKey.of(name), name);
			}
		}
		Map<String, Set<String>> found = this.context.accounts().named(names.values());
		Map<String, RowGroup> unknown = new HashMap<>();
		byKey.forEach((key, group) -> {
			Set<String> known = found.getOrDefault(key, Set.of());
			if (known.isEmpty()) {
				unknown.put(key, group);
			}
			else if (known.size() == 1) {
				group.located(known.iterator().next());
			}
			else {
				group.entries()
					.forEach((entry) -> this.findings.fault(entry.line(), "Account name",
							"Several accounts have this name. Give them different names first."));
				group.entries().clear();
			}
		});
		Map<String, String> ids = this.context.accountIdentity()
			.ofNames(unknown.keySet(), (asked) -> this.context.accounts().findAll(asked));
		unknown.forEach((key, group) -> group.located(ids.getOrDefault(key, key)));
	}

	ImportResult result(ClientFile file) {
		List<RowError> faults = file.faults().isEmpty() ? this.findings.firstFaults() : file.faults();
		return new ImportResult(file.format(), this.accountsCreated, this.contactsCreated, this.linksCreated,
				file.rows().size(), this.findings.faults().size(), faults, this.findings.firstWarnings());
	}

	/** Faults of rows, by line. */
	Map<Integer, List<RowError>> faults() {
		return this.findings.faults();
	}

}
