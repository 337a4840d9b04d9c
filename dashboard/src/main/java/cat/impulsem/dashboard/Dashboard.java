package cat.impulsem.dashboard;

import cat.impulsem.dashboard.data.ReleasedSnapshots;
import cat.impulsem.dashboard.data.Viewers;
import cat.impulsem.warehouse.snapshot.SnapshotException;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import cat.impulsem.warehouse.store.StoreLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SimpleCommandLinePropertySource;

/** Serves the dashboard of one store: {@code java -jar dashboard.jar --store=DIR [--access=FILE] [--server.port=N]}. */
@SpringBootApplication
public class Dashboard {
    private static final int NOTHING_PUBLISHED = 1;
    private static final int WRONG_USAGE = 2;

    /** Checks the store before anything heavy starts. */
    public static void main(String[] arguments) {
        String store = new SimpleCommandLinePropertySource(arguments).getProperty("store");
        if (store == null || store.isBlank()) {
            stop(
                    WRONG_USAGE,
                    "--store=DIR is missing: the folder of the store whose published snapshot is to be shown");
        }
        if (!Files.isDirectory(Path.of(store))) {
            stop(WRONG_USAGE, "--store=" + store + " is not a folder");
        }
        refuseSecrets(arguments);
        try {
            requirePublished(Path.of(store));
        } catch (SnapshotException unreadable) {
            stop(NOTHING_PUBLISHED, unreadable.getMessage() + " (store " + store + "); load and publish one first");
        }
        SpringApplication.run(Dashboard.class, arguments);
    }

    /** Everybody on a machine can read the command lines of its processes. */
    private static void refuseSecrets(String[] arguments) {
        for (String argument : arguments) {
            String name = argument.split("=", 2)[0].toLowerCase(Locale.ROOT);
            if (name.contains("password") || name.contains("secret")) {
                stop(
                        WRONG_USAGE,
                        name + " does not belong on a command line; give it as an environment variable or a file");
            }
        }
    }

    private static void requirePublished(Path store) {
        SnapshotStore snapshots = new SnapshotStore(new StoreLayout(store));
        String id = snapshots.current().orElseThrow(() -> new SnapshotException("no snapshot is published"));
        snapshots.open(id).close();
    }

    private static void stop(int code, String message) {
        System.err.println("dashboard: " + message);
        System.exit(code);
    }

    @Bean(destroyMethod = "close")
    ReleasedSnapshots releasedSnapshots(Environment environment, Viewers viewers) {
        return new ReleasedSnapshots(
                new SnapshotStore(new StoreLayout(Path.of(environment.getRequiredProperty("store")))), viewers);
    }

    @EventListener
    void ready(WebServerInitializedEvent event) {
        String address = event.getApplicationContext().getEnvironment().getProperty("server.address", "127.0.0.1");
        System.out.println("Dashboard ready at http://" + address + ":"
                + event.getWebServer().getPort() + "/");
    }
}
