package io.liaison.contacts.clientimport;

import io.liaison.contacts.clientfile.FileEncoding;

/**
 * What is chosen at the preview.
 *
 * @param programme of accounts whose row names none
 */
record ImportOptions(FileEncoding encoding, String programme, WithoutOrganization withoutOrganization) {
}
