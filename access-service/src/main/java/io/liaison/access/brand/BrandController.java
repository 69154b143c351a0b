package io.liaison.access.brand;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Anonymous;
import io.swagger.v3.oas.annotations.Hidden;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Logo and colours, for the pages: from ourselves, as their policy wants. */
@RestController
@RequestMapping("/auth/brand")
@Anonymous
@Hidden
class BrandController {

	private static final CacheControl AN_HOUR = CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

	private final Brand brand;

	BrandController(Brand brand) {
		this.brand = brand;
	}

	@GetMapping("/logo")
	ResponseEntity<byte[]> logo() {
		return this.brand.logo()
			.map((logo) -> ResponseEntity.ok().cacheControl(AN_HOUR).contentType(logo.type()).body(logo.content()))
			.orElseThrow(() -> Refusal.notFound("logo"));
	}

	@GetMapping("/colours.css")
	ResponseEntity<byte[]> colours() {
		return ResponseEntity.ok()
			.cacheControl(AN_HOUR)
			.contentType(MediaType.valueOf("text/css;charset=UTF-8"))
			.body(this.brand.sheet().getBytes(StandardCharsets.UTF_8));
	}

}
