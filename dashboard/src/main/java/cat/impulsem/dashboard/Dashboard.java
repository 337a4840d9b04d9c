package cat.impulsem.dashboard;

import cat.impulsem.dashboard.data.ReleasedSnapshots;
import cat.impulsem.dashboard.data.Viewers;
import cat.impulsem.dashboard.map.MapException;
import cat.impulsem.dashboard.map.Plans;
import cat.impulsem.warehouse.snapshot.SnapshotException;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import cat.impulsem.warehouse.store.StoreLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
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
    private static final int WRONG_USAGE = 2;
    private static final int INTERNAL = 3;
    private static final String MAP = "IMPULSEM_MAP";

    /** Checks the store before anything heavy starts. */
    public static void main(String[] arguments) {
        SimpleCommandLinePropertySource given = new SimpleCommandLinePropertySource(arguments);
        String store = given.getProperty("store");
        Optional<Refusal> refusal = secret(arguments)
                .or(() -> refusal(store))
                .or(() -> map(
                        given.containsProperty(Plans.SETTING) ? given.getProperty(Plans.SETTING) : System.getenv(MAP)));
        if (refusal.isPresent()) {
            System.err.println("dashboard: " + refusal.get().message());
            System.exit(refusal.get().code());
        }
        SpringApplication.run(Dashboard.class, arguments);
    }

    /** Everybody on a machine can read the command lines of its processes. */
    static Optional<Refusal> secret(String[] arguments) {
        return Arrays.stream(arguments)
                .map(argument -> argument.split("=", 2)[0].toLowerCase(Locale.ROOT))
                .filter(name -> name.contains("password") || name.contains("secret"))
                .findFirst()
                .flatMap(name -> refuse(
                        name + " does not belong on a command line; give it as an environment variable or a file"));
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
            ReleasedSnapshots.check(snapshots);
            return Optional.empty();
        } catch (SnapshotException damaged) {
            return Optional.of(new Refusal(INTERNAL, damaged.getMessage() + " (store " + store + ")"));
        }
    }

    /** A map that cannot be drawn is told at the start, not to the first reader. */
    static Optional<Refusal> map(String place) {
        try {
            Plans.of(place);
            return Optional.empty();
        } catch (MapException damaged) {
            return refuse(Plans.SETTING + ": " + damaged.getMessage());
        }
    }

    private static Optional<Refusal> refuse(String message) {
        return Optional.of(new Refusal(WRONG_USAGE, message));
    }

    /** Why it does not start, and the exit code that tells it to scripts. */
    record Refusal(int code, String message) {}

    @Bean(destroyMethod = "close")
    ReleasedSnapshots releasedSnapshots(Environment environment, Viewers viewers) {
        return new ReleasedSnapshots(
                new SnapshotStore(new StoreLayout(Path.of(environment.getRequiredProperty("store")))), viewers);
    }

    @Bean
    Plans plans(Environment environment) {
        return Plans.of(environment.getProperty(Plans.SETTING));
    }

    @EventListener
    void ready(WebServerInitializedEvent event) {
        String address = event.getApplicationContext().getEnvironment().getProperty("server.address", "127.0.0.1");
        System.out.println("Dashboard ready at http://" + address + ":"
                + event.getWebServer().getPort() + "/");
    }
}
