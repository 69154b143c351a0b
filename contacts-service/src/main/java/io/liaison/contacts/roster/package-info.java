/**
 * Who acts for an account and as what: rosters, the operations that change them and the
 * rules they keep (C4, D20). Nothing here stores or sends anything.
 */
@NullMarked
package io.liaison.contacts.roster;

import org.jspecify.annotations.NullMarked;
