/** What every HTTP API of ours does alike: problems, commands, pages, ETags. */
@NullMarked
package io.liaison.platform.web;

import org.jspecify.annotations.NullMarked;
