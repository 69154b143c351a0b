package io.liaison.access.brand;

import java.nio.file.Path;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the pages present themselves. Where nothing is said they look as delivered.
 *
 * @param product what people know all of this by
 */
@ConfigurationProperties("liaison")
record BrandSettings(@DefaultValue("Liaison") String product, @DefaultValue Branding branding) {

	/**
	 * @param logo file of a picture, SVG or PNG
	 * @param light colours in the light scheme, {@code dark} those in the dark one
	 * @param primaryAdmin whom to ask for access (C15), by language
	 */
	record Branding(@Nullable Path logo, @Nullable Colours light, @Nullable Colours dark,
			@DefaultValue Map<String, String> primaryAdmin) {
	}

}
