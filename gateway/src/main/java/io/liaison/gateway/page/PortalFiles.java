package io.liaison.gateway.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.resource.EncodedResourceResolver;

/**
 * What the portal's page loads. The times of files say nothing, for builds of the same
 * sources are the same to the byte.
 */
@Configuration(proxyBeanMethods = false)
class PortalFiles implements WebFluxConfigurer {

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		// their names change with what is in them
		registry.addResourceHandler("/assets/**")
			.addResourceLocations("classpath:/portal/assets/")
			.setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
			.setUseLastModified(false)
			.resourceChain(true)
			.addResolver(new EncodedResourceResolver());
		// asked for anew it would come too late: a font that changes is renamed
		registry.addResourceHandler("/look/*.woff2")
			.addResourceLocations("classpath:/portal/look/")
			.setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
			.setUseLastModified(false);
		registry.addResourceHandler("/look/**")
			.addResourceLocations("classpath:/portal/look/")
			.setCacheControl(CacheControl.maxAge(Duration.ofHours(1)))
			.setUseLastModified(false)
			.setEtagGenerator(PortalFiles::etag);
	}

	private static String etag(Resource file) {
		try (InputStream content = file.getInputStream()) {
			return DigestUtils.md5DigestAsHex(content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
