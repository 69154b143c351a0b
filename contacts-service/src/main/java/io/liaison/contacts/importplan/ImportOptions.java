package io.liaison.contacts.importplan;

import io.liaison.contacts.clientfile.FileEncoding;

/**
 * What is chosen at the preview.
 *
 * @param programme of accounts whose row names none
 */
public record ImportOptions(FileEncoding encoding, String programme, WithoutOrganization withoutOrganization) {
}
