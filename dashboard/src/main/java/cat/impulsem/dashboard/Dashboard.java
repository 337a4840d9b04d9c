package cat.impulsem.dashboard;

import cat.impulsem.dashboard.data.ReleasedSnapshots;
import cat.impulsem.warehouse.snapshot.SnapshotException;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import cat.impulsem.warehouse.store.StoreLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SimpleCommandLinePropertySource;

/** Serves the dashboard of one store: {@code java -jar dashboard.jar --store=DIR [--server.port=N]}. */
@SpringBootApplication
public class Dashboard {
    private static final int WRONG_USAGE = 2;
    private static final int INTERNAL = 3;

    /** Checks the store before anything heavy starts. */
    public static void main(String[] arguments) {
        String store = new SimpleCommandLinePropertySource(arguments).getProperty("store");
        Optional<Refusal> refusal = refusal(store);
        if (refusal.isPresent()) {
            System.err.println("dashboard: " + refusal.get().message());
            System.exit(refusal.get().code());
        }
        SpringApplication.run(Dashboard.class, arguments);
    }

    static Optional<Refusal> refusal(String store) {
        if (store == null || store.isBlank()) {
            return refuse("--store=DIR is missing: the folder of the store whose published snapshot is to be shown");
        }
        if (!Files.isDirectory(Path.of(store))) {
            return refuse("--store=" + store + " is not a folder");
        }
        SnapshotStore snapshots = new SnapshotStore(new StoreLayout(Path.of(store)));
        if (snapshots.current().isEmpty()) {
            return refuse("nothing is published in " + store + "; load and publish first");
        }
        try {
            new ReleasedSnapshots(snapshots).close();
            return Optional.empty();
        } catch (SnapshotException damaged) {
            return Optional.of(new Refusal(INTERNAL, damaged.getMessage() + " (store " + store + ")"));
        }
    }

    private static Optional<Refusal> refuse(String message) {
        return Optional.of(new Refusal(WRONG_USAGE, message));
    }

    /** Why it does not start, and the exit code that tells it to scripts. */
    record Refusal(int code, String message) {}

    @Bean(destroyMethod = "close")
    ReleasedSnapshots releasedSnapshots(Environment environment) {
        return new ReleasedSnapshots(
                new SnapshotStore(new StoreLayout(Path.of(environment.getRequiredProperty("store")))));
    }

    @EventListener
    void ready(WebServerInitializedEvent event) {
        String address = event.getApplicationContext().getEnvironment().getProperty("server.address", "127.0.0.1");
        System.out.println("Dashboard ready at http://" + address + ":"
                + event.getWebServer().getPort() + "/");
    }
}
