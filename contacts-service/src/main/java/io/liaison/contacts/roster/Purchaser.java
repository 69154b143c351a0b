package io.liaison.contacts.roster;

import java.util.List;

import io.liaison.contacts.role.PurchaserScope;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A purchaser whose people may act for an account (Q1, D16).
 *
 * @param accountId of the purchaser
 * @param scopes what they may look after
 */
public record Purchaser(@NotBlank @Size(max = 64) String accountId,
		@NotEmpty @Size(max = 10) List<@NotNull PurchaserScope> scopes) {
}
