package io.liaison.contacts.clientimport;

import java.util.function.BooleanSupplier;

import io.liaison.contacts.account.AccountIdentity;
import io.liaison.contacts.account.Accounts;
import io.liaison.contacts.clientfile.ClientFile;
import io.liaison.contacts.clientfile.RejectedRows;
import io.liaison.contacts.contact.ContactIdentity;
import io.liaison.contacts.contact.Contacts;
import io.liaison.contacts.role.Roles;
import io.liaison.platform.security.Actor;
import io.liaison.platform.store.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Runs an import from its stored file to its stored result, or a preview without storing
 * anything: the same code works both out.
 */
@Component
class ClientImportRun {

	private static final Logger log = LoggerFactory.getLogger(ClientImportRun.class);

	private final ClientImports imports;

	private final ImportFiles files;

	private final Accounts accounts;

	private final AccountIdentity accountIdentity;

	private final Contacts contacts;

	private final ContactIdentity contactIdentity;

	private final Roles roles;

	ClientImportRun(ClientImports imports, ImportFiles files, Accounts accounts, AccountIdentity accountIdentity,
			Contacts contacts, ContactIdentity contactIdentity, Roles roles) {
		this.imports = imports;
		this.files = files;
		this.accounts = accounts;
		this.accountIdentity = accountIdentity;
		this.contacts = contacts;
		this.contactIdentity = contactIdentity;
		this.roles = roles;
	}

	ImportResult preview(byte[] content, ImportOptions options, Actor by) {
		ClientFile file = ClientFile.read(content, options.encoding());
		ImportPlan intake = new ImportPlan(context(options, Ids.random(), by, false), file);
		intake.take(file, () -> true);
		return intake.result(file);
	}

	/**
	 * Does what is left to do, from whatever point an earlier run reached.
	 * @param goOn asked between steps
	 * @return false when it was told to stop
	 */
	boolean carryOut(String id, BooleanSupplier goOn) {
		ClientImportState told = this.imports.step(id, ClientImport::start).told();
		if (told.completedAt() == null) {
			long began = System.nanoTime();
			ClientFile file = ClientFile.read(this.files.get(original(id), told.fileParts()),
					told.options().encoding());
			ImportPlan intake = new ImportPlan(context(told.options(), id, told.by(), true), file);
			if (!intake.take(file, goOn)) {
				return false;
			}
			int rejectedParts = intake.faults().isEmpty() ? 0
					: this.files.put(rejected(id), RejectedRows.csv(file, intake.faults()));
			ImportResult result = intake.result(file);
			this.imports.step(id, (it) -> it.complete(result, rejectedParts));
			log.info("Import {} of {} rows took {} ms", id, result.rows(), (System.nanoTime() - began) / 1_000_000);
		}
		this.files.remove(original(id), told.fileParts());
		this.imports.step(id, ClientImport::forgetFile);
		return true;
	}

	/** Names of an import's files. */
	static String original(String importId) {
		return importId + ":original";
	}

	static String rejected(String importId) {
		return importId + ":rejected";
	}

	private ImportContext context(ImportOptions options, String importId, Actor by, boolean forReal) {
		return new ImportContext(this.accounts, this.accountIdentity, this.contacts, this.contactIdentity,
				this.roles.catalogue(), options, importId, by, forReal);
	}

}
