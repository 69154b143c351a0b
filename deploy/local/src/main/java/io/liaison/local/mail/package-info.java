/** The mail sink: takes every mail, delivers none, shows all. */
@NullMarked
package io.liaison.local.mail;

import org.jspecify.annotations.NullMarked;
