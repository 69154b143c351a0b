package io.liaison.contacts.clientimport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import io.liaison.contacts.account.editing.AccountSettings;
import io.liaison.contacts.clientfile.FileEncoding;
import io.liaison.contacts.clientfile.RowError;
import io.liaison.contacts.importplan.ImportOptions;
import io.liaison.contacts.importplan.ImportResult;
import io.liaison.contacts.importplan.WithoutOrganization;
import io.liaison.contacts.provider.Provider;
import io.liaison.contacts.role.Roles;
import io.liaison.platform.command.Command;
import io.liaison.platform.command.Ids;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.RequiresPermission;
import io.liaison.platform.security.RequiresRecentSignIn;
import io.liaison.platform.text.Text;
import io.liaison.platform.web.Cursor;
import io.liaison.platform.web.ETags;
import io.liaison.platform.web.Page;
import io.liaison.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Files that staff bring: first a preview, then the import, which goes on by itself.
 */
@RestController
@RequestMapping("/api")
class ImportController {

	private final ClientImports imports;

	private final ImportFiles files;

	private final ClientImportRun run;

	private final ImportTask task;

	private final Roles roles;

	private final AccountSettings settings;

	private final InstantSource clock;

	ImportController(ClientImports imports, ImportFiles files, ClientImportRun run, ImportTask task, Roles roles,
			AccountSettings settings, InstantSource clock) {
		this.imports = imports;
		this.files = files;
		this.run = run;
		this.task = task;
		this.roles = roles;
		this.settings = settings;
		this.clock = clock;
	}

	@PostMapping(path = "/import-previews", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@RequiresPermission("imports.run")
	ImportResult preview(@RequestPart MultipartFile file, @RequestParam(required = false) @Nullable String encoding,
			@RequestParam(required = false) @Nullable String programme,
			@RequestParam(required = false) @Nullable WithoutOrganization withoutOrganization, Caller caller) {
		Provider.requireInsider(caller);
		return this.run.preview(content(file), options(encoding, programme, withoutOrganization), caller.actor());
	}

	@PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@RequiresPermission("imports.run")
	@RequiresRecentSignIn
	@ResponseStatus(HttpStatus.ACCEPTED)
	ResponseEntity<ImportResource> receive(@RequestPart MultipartFile file,
			@RequestParam(required = false) @Nullable String encoding,
			@RequestParam(required = false) @Nullable String programme,
			@RequestParam(required = false) @Nullable WithoutOrganization withoutOrganization, Command command,
			Caller caller) {
		Provider.requireInsider(caller);
		ImportOptions options = options(encoding, programme, withoutOrganization);
		String id = Ids.from(command);
		byte[] content = content(file);
		this.task.expect(id);
		// refuses another file under the same key before anything of it is stored
		ClientImport received = this.imports.create(command,
				ClientImport.receive(id, options, ImportFiles.parts(content), caller.actor(), this.clock.instant()));
		if (received.snapshot().fileParts() > 0) {
			this.files.put(ClientImportRun.original(id), content);
		}
		this.task.begin(id);
		return ResponseEntity.accepted()
			.location(URI.create("/api/imports/" + id))
			.body(ImportResource.of(id, received.snapshot()));
	}

	@GetMapping("/imports")
	@RequiresPermission("imports.run")
	Page<ImportResource> list(PageRequest request, Caller caller) {
		Provider.requireInsider(caller);
		Cursor cursor = request.within("imports");
		return cursor.page(this.imports.list(cursor)).map((listed) -> ImportResource.of(listed.id(), listed.state()));
	}

	@GetMapping("/imports/{importId}")
	@RequiresPermission("imports.run")
	ResponseEntity<ImportResource> get(@PathVariable String importId, Caller caller) {
		Provider.requireInsider(caller);
		ClientImport found = this.imports.get(importId);
		return ResponseEntity.ok().eTag(ETags.of(found.version())).body(ImportResource.of(importId, found.snapshot()));
	}

	/** The rows to be corrected and sent again, as a file of the same kind. */
	@GetMapping(path = "/imports/{importId}/rejected-rows", produces = "text/csv")
	@RequiresPermission("imports.run")
	ResponseEntity<byte[]> rejectedRows(@PathVariable String importId, Caller caller) {
		Provider.requireInsider(caller);
		int parts = this.imports.get(importId).snapshot().rejectedParts();
		if (parts == 0) {
			throw Refusal.notFound("file of rejected rows");
		}
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("rejected-rows.csv").build().toString())
			.body(this.files.get(ClientImportRun.rejected(importId), parts));
	}

	private ImportOptions options(@Nullable String encoding, @Nullable String programme,
			@Nullable WithoutOrganization withoutOrganization) {
		String chosen = (programme != null && !Text.isBlank(programme)) ? Text.of(programme)
				: this.settings.defaultProgramme();
		this.roles.catalogue().requireProgramme(chosen);
		FileEncoding as = (encoding == null || encoding.isBlank()) ? FileEncoding.DETECTED : FileEncoding.of(encoding)
			.orElseThrow(() -> Refusal.invalid("The encoding is one of "
					+ Arrays.stream(FileEncoding.values()).map(FileEncoding::label).collect(Collectors.joining(", "))
					+ "."));
		return new ImportOptions(as, chosen,
				(withoutOrganization != null) ? withoutOrganization : WithoutOrganization.PERSON_ACCOUNT);
	}

	private static byte[] content(MultipartFile file) {
		try {
			if (file.isEmpty()) {
				throw Refusal.invalid("The file is empty.");
			}
			return file.getBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	record ImportResource(String id, ImportStatus status, Instant receivedAt, @Nullable Instant completedAt,
			@Nullable String format, int rows, int rejectedRows, int accountsCreated, int contactsCreated,
			int linksCreated, List<RowError> errors, List<RowError> warnings) {

		static ImportResource of(String id, ClientImportState state) {
			ImportResult result = state.result();
			return new ImportResource(id, state.status(), state.receivedAt(), state.completedAt(), result.format(),
					result.rows(), result.rejectedRows(), result.accountsCreated(), result.contactsCreated(),
					result.linksCreated(), result.errors(), result.warnings());
		}

	}

}
