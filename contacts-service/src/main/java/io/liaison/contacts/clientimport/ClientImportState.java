package io.liaison.contacts.clientimport;

import java.time.Instant;

import io.liaison.contacts.importplan.ImportOptions;
import io.liaison.contacts.importplan.ImportResult;
import io.liaison.platform.command.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of an import, beside the parts of its files.
 *
 * @param fileParts how many parts the file has
 * @param rejectedParts how many parts the file of rejected rows has, 0 for none
 */
record ClientImportState(ImportStatus status, ImportOptions options, Actor by, Instant receivedAt,
		@Nullable Instant completedAt, int fileParts, int rejectedParts, ImportResult result) {
}
