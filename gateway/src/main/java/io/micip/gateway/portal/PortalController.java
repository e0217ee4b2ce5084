package io.micip.gateway.portal;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/// Serves the portal. Assets carry a hash of their content in their name and are kept for a year; the page itself is
/// asked for anew each time. An address that names no file is one of the portal's own pages.
@Configuration(proxyBeanMethods = false)
class PortalController implements WebMvcConfigurer {
    private static final String FILES = "classpath:/static/";
    private static final List<String> NOT_PAGES = List.of("api", "log", "internal", "actuator", "oauth2", "login",
            "logout", "assets", "error");

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/index.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(FILES + "assets/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/**")
                .addResourceLocations(FILES)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true)
                .addResolver(new PageOrFile());
    }

    private static final class PageOrFile extends PathResourceResolver {
        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            var file = super.getResource(path, location);
            return file == null && isPage(path) ? super.getResource("index.html", location) : file;
        }

        private static boolean isPage(String path) {
            var first = path.indexOf('/') < 0 ? path : path.substring(0, path.indexOf('/'));
            return !NOT_PAGES.contains(first) && path.indexOf('.', path.lastIndexOf('/') + 1) < 0;
        }
    }
}
