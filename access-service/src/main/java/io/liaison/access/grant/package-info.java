/** Portal access of one contact: grants, their invitations, and the Manage Access API. */
@NullMarked
package io.liaison.access.grant;

import org.jspecify.annotations.NullMarked;
