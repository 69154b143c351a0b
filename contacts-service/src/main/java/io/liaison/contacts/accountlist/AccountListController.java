package io.liaison.contacts.accountlist;

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
	Page<AccountSummary> list(@RequestParam(required = false) @Size(max = 200) @Nullable String query,
			@RequestParam(required = false) @Nullable AccountSide side,
			@RequestParam(required = false) @Size(max = 40) @Nullable String programme,
			@RequestParam(required = false) @Nullable LoginStatus status,
			@RequestParam(required = false) @Size(max = 100) @Nullable String role,
			@RequestParam(required = false) @Size(max = 100) @Nullable String vacancy, PageRequest request,
			Caller caller) {
		AccountFilter filter = new AccountFilter(query, side, programme, status, role, vacancy);
		Cursor cursor = request.within(filter.parts());
		List<AccountItem> found = Provider.isInsider(caller)
				? this.accounts.list(filter, ListPosition.of(cursor), cursor.limit() + 1)
				: this.accounts.list(filter, caller.accountId());
		return cursor.page(found, (item) -> ListPosition.of(item.key())).map(AccountSummary::of);
	}

	record AccountSummary(String id, String name, String side, String type, String programme, boolean active,
			LoginStatus loginStatus) {

		static AccountSummary of(AccountItem item) {
			return new AccountSummary(item.id(), item.facts().name(), item.facts().side().name(),
					item.facts().type().name(), item.facts().programme(), item.facts().active(), item.status());
		}

	}

}
