package dev.cartage.hub.api;

import dev.cartage.hub.storage.TestHomes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** One controller on a real server of its own, on loopback. */
final class OneController implements AutoCloseable {
    @EnableWebMvc
    static class Mvc {}

    private static final Logger TOMCAT = Logger.getLogger("org.apache");

    static {
        TOMCAT.setLevel(Level.SEVERE);
    }

    private final Tomcat tomcat;
    private final HttpClient client = HttpClient.newHttpClient();

    private OneController(Tomcat tomcat) {
        this.tomcat = tomcat;
    }

    static OneController serve(Object controller) {
        var context = new AnnotationConfigWebApplicationContext();
        context.register(Mvc.class);
        context.addBeanFactoryPostProcessor(factory -> factory.registerSingleton("controller", controller));
        var tomcat = new Tomcat();
        tomcat.setBaseDir(TestHomes.folder("tomcat").toString());
        tomcat.setPort(0);
        Objects.requireNonNull(tomcat.getConnector())
                .setProperty("address", InetAddress.getLoopbackAddress().getHostAddress());
        var root = tomcat.addContext("", null);
        Tomcat.addServlet(root, "mvc", new DispatcherServlet(context)).setLoadOnStartup(1);
        root.addServletMappingDecoded("/", "mvc");
        try {
            tomcat.start();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
        return new OneController(tomcat);
    }

    /** The status of the answer. */
    int post(String path, String signature, String body) {
        var address = URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + path);
        var request = HttpRequest.newBuilder(address)
                .header("X-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }
}
