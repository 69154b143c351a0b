package io.liaison.access.brand;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BrandSettings.class)
class BrandConfiguration {

	/** Pages of handlers and those of filters alike. */
	@Bean
	InitializingBean brandOfEveryPage(ThymeleafViewResolver pages, Brand brand) {
		return () -> pages.addStaticVariable("brand", brand);
	}

}
