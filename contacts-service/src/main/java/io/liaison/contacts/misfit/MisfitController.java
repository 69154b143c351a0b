package io.liaison.contacts.misfit;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.liaison.contacts.account.Account;
import io.liaison.contacts.account.Accounts;
import io.liaison.contacts.misfit.Misfit.Reason;
import io.liaison.contacts.namelist.ListPosition;
import io.liaison.contacts.provider.Provider;
import io.liaison.contacts.role.RoleCatalogue;
import io.liaison.contacts.role.Roles;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.RequiresPermission;
import io.liaison.platform.web.Cursor;
import io.liaison.platform.web.Page;
import io.liaison.platform.web.PageRequest;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who no longer fits a role. A page may have fewer than were asked for: what has been
 * mended meanwhile is left out.
 */
@RestController
@RequestMapping("/api/roles/{roleId}/misfits")
class MisfitController {

	private final Misfits misfits;

	private final Accounts accounts;

	private final Roles roles;

	MisfitController(Misfits misfits, Accounts accounts, Roles roles) {
		this.misfits = misfits;
		this.accounts = accounts;
		this.roles = roles;
	}

	@GetMapping
	@RequiresPermission("roles.read")
	Page<MisfitItem> list(@PathVariable String roleId, PageRequest request, Caller caller) {
		Provider.requireInsider(caller);
		RoleCatalogue catalogue = this.roles.catalogue();
		if (catalogue.roles().stream().noneMatch((role) -> role.id().equals(roleId))) {
			throw Refusal.notFound("role");
		}
		Cursor cursor = request.within("role-misfits", roleId);
		Page<String> noted = cursor.page(this.misfits.of(roleId, ListPosition.of(cursor), cursor.limit() + 1),
				ListPosition::of);
		Map<String, Account> accounts = this.accounts.findAll(noted.items());
		List<MisfitItem> items = noted.items()
			.stream()
			.map(accounts::get)
			.filter(Objects::nonNull)
			.flatMap((account) -> Misfit.of(account, catalogue)
				.stream()
				.filter((misfit) -> misfit.role().equals(roleId))
				.map((misfit) -> new MisfitItem(account.id(), misfit.reason(), misfit.holders())))
			.toList();
		return new Page<>(items, noted.next());
	}

	record MisfitItem(String accountId, Reason reason, int holders) {
	}

}
