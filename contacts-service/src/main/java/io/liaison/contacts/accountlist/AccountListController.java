package io.liaison.contacts.accountlist;

import java.time.Instant;
import java.util.List;

import io.liaison.contacts.loginstatus.LoginStatus;
import io.liaison.contacts.namelist.ListPosition;
import io.liaison.contacts.provider.Provider;
import io.liaison.contacts.role.AccountSide;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.RequiresPermission;
import io.liaison.platform.web.Cursor;
import io.liaison.platform.web.Page;
import io.liaison.platform.web.PageRequest;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The list of accounts. Staff see all, everybody else the one acted for.
 */
@RestController
@RequestMapping("/api/accounts")
class AccountListController {

	private final AccountList accounts;

	AccountListController(AccountList accounts) {
		this.accounts = accounts;
	}

	@GetMapping
	@RequiresPermission("accounts.read")
	AccountPage list(@RequestParam(required = false) @Size(max = 200) @Nullable String query,
			@RequestParam(required = false) @Nullable AccountSide side,
			@RequestParam(required = false) @Size(max = 40) @Nullable String programme,
			@RequestParam(required = false) @Nullable LoginStatus loginStatus,
			@Parameter(description = "`loginStatus`, by its former name",
					deprecated = true) @RequestParam(required = false) @Nullable LoginStatus status,
			@RequestParam(required = false) @Nullable Boolean active,
			@RequestParam(required = false) @Size(max = 100) @Nullable String role,
			@RequestParam(required = false) @Size(max = 100) @Nullable String vacancy,
			@RequestParam(defaultValue = "NAME") AccountOrder order, @Parameter(
					description = "how many there are in all, too") @RequestParam(defaultValue = "false") boolean count,
			PageRequest request, Caller caller) {
		AccountFilter filter = new AccountFilter(query, side, programme, (loginStatus != null) ? loginStatus : status,
				active, role, vacancy);
		Cursor cursor = request.within(filter.parts(order));
		if (!Provider.isInsider(caller)) {
			List<AccountItem> own = this.accounts.list(filter, caller.accountId());
			return AccountPage.of(new Page<>(own, null), count ? new Count(own.size(), true) : null);
		}
		List<AccountItem> found = this.accounts.list(filter, order, ListPosition.of(cursor), cursor.limit() + 1);
		Page<AccountItem> page = cursor.page(found, (item) -> ListPosition.of(order.place(item)));
		return AccountPage.of(page, count ? Count.of(this.accounts.count(filter, Count.MOST + 1)) : null);
	}

	/**
	 * @param count when it was asked for
	 */
	record AccountPage(List<AccountSummary> items, @Nullable String next, @Nullable Count count) {

		static AccountPage of(Page<AccountItem> page, @Nullable Count count) {
			return new AccountPage(page.map(AccountSummary::of).items(), page.next(), count);
		}

	}

	/**
	 * How many accounts fit the filter.
	 *
	 * @param exact false when there are more than that
	 */
	record Count(long value, boolean exact) {

		static final int MOST = 10_000;

		/**
		 * @param counted up to one more
		 */
		static Count of(long counted) {
			return new Count(Math.min(counted, MOST), counted <= MOST);
		}

	}

	/**
	 * @param contacts who acts for it
	 * @param createdAt absent of accounts from before that was kept
	 * @param changedAt when its data or roster changed last; absent as the former
	 */
	record AccountSummary(String id, String name, String side, String type, String programme, boolean active,
			LoginStatus loginStatus, int contacts, @Nullable Instant createdAt, @Nullable Instant changedAt) {

		static AccountSummary of(AccountItem item) {
			AccountItem.Facts facts = item.facts();
			return new AccountSummary(item.id(), facts.name(), facts.side().name(), facts.type().name(),
					facts.programme(), facts.active(), item.status(), facts.contacts(), facts.createdAt(),
					facts.changedAt());
		}

	}

}
