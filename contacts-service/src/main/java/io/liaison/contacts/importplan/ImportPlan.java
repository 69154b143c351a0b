package io.liaison.contacts.importplan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;

import io.liaison.contacts.clientfile.ClientFile;
import io.liaison.contacts.clientfile.ClientFile.Row;
import io.liaison.contacts.clientfile.ClientRow;
import io.liaison.contacts.clientfile.RowError;
import io.liaison.contacts.naming.NameKey;

/**
 * What one file comes to, some accounts at a time: worked out for a preview, or worked
 * out and carried out. Everything has an id that follows from what it is, and remembers
 * the import that made it; so after a crash the same is worked out again, done where it
 * is not done yet, and counted as if nothing had happened.
 */
public final class ImportPlan {

	private static final int GROUPS_AT_ONCE = 250;

	private static final int ROWS_AT_ONCE = 1_000;

	private final ImportContext context;

	private final ClientFile file;

	private final Findings findings;

	private final Set<String> contactsCreated = new HashSet<>();

	private int accountsCreated;

	private int linksCreated;

	ImportPlan(ImportContext context, ClientFile file) {
		this.context = context;
		this.file = file;
		this.findings = new Findings(file);
		file.rows().stream().map(Row::client).filter(Objects::nonNull).forEach(this::warnOfAddresses);
	}

	/** Works everything out and stores nothing. */
	public ImportResult preview() {
		batches().forEach((groups) -> count(workedOut(groups)));
		return result();
	}

	/**
	 * @param goOn asked between steps
	 * @return false when it was told to stop
	 */
	public boolean carryOut(BooleanSupplier goOn) {
		for (List<RowGroup> groups : batches()) {
			if (!goOn.getAsBoolean()) {
				return false;
			}
			ImportBatch batch = workedOut(groups);
			batch.carryOut();
			count(batch);
		}
		return true;
	}

	/** Of what was worked out. */
	public ImportResult result() {
		List<RowError> faults = this.file.faults().isEmpty() ? this.findings.firstFaults() : this.file.faults();
		return new ImportResult(this.file.format(), this.accountsCreated, this.contactsCreated.size(),
				this.linksCreated, this.file.rows().size(), this.findings.faults().size(), faults,
				this.findings.firstWarnings());
	}

	/** Faults of rows, by line. */
	public Map<Integer, List<RowError>> faults() {
		return this.findings.faults();
	}

	private void warnOfAddresses(ClientRow row) {
		row.emails()
			.forEach((address) -> this.context.mailDomain()
				.obstacle(address)
				.ifPresent((detail) -> this.findings.warning(row.line(), "Email", detail)));
	}

	List<List<RowGroup>> batches() {
		List<RowGroup> groups = new RowGrouping(this.context.catalogue(), this.context.options().withoutOrganization(),
				this.findings)
			.of(this.file);
		locate(groups);
		List<List<RowGroup>> batches = new ArrayList<>();
		int rows = ROWS_AT_ONCE;
		for (RowGroup group : groups) {
			if (rows >= ROWS_AT_ONCE || batches.getLast().size() >= GROUPS_AT_ONCE) {
				batches.add(new ArrayList<>());
				rows = 0;
			}
			if (!group.isEmpty()) {
				batches.getLast().add(group);
				rows += group.entries().size() + group.alone().size();
			}
		}
		return batches;
	}

	ImportBatch workedOut(List<RowGroup> groups) {
		ImportBatch batch = new ImportBatch(this.context, this.findings);
		batch.workOut(groups);
		return batch;
	}

	private void count(ImportBatch batch) {
		batch.accounts().forEach((account) -> {
			this.accountsCreated += account.isCreatedHere() ? 1 : 0;
			this.linksCreated += account.linksCreatedHere();
		});
		this.contactsCreated.addAll(batch.createdContacts());
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
		Map<String, RowGroup> fresh = new HashMap<>();
		byKey.forEach((key, group) -> {
			Set<String> ids = found.getOrDefault(key, Set.of());
			if (ids.isEmpty()) {
				fresh.put(key, group);
			}
			else if (ids.size() == 1) {
				group.located(ids.iterator().next());
			}
			else {
				group.entries()
					.forEach((entry) -> this.findings.fault(entry.line(), "Account name",
							"Several accounts have this name. Give them different names first."));
				group.alone()
					.forEach((line) -> this.findings.fault(line, "Account name",
							"Several accounts have this name. Give them different names first."));
				group.entries().clear();
				group.alone().clear();
			}
		});
		Map<String, String> ids = this.context.accountIdentity()
			.ofNames(fresh.keySet(), (asked) -> this.context.accounts().findAll(asked));
		fresh.forEach((key, group) -> group.located(ids.getOrDefault(key, key)));
	}

}
