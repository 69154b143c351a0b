/** The portal's page and files, and what visitors see who are not signed in. */
@NullMarked
package io.liaison.gateway.page;

import org.jspecify.annotations.NullMarked;
