package cat.impulsem.notebooks;

import cat.impulsem.warehouse.snapshot.SnapshotStore;
import cat.impulsem.warehouse.store.StoreLayout;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A store with one published snapshot of few hand-made figures; the same ids and dates every time. */
final class FixtureStore {
    static final String SNAPSHOT = "20250305T060000Z-fixture";

    private FixtureStore() {}

    static Path in(Path folder) throws IOException, SQLException {
        SnapshotStore snapshots = new SnapshotStore(new StoreLayout(folder));
        Path snapshot = Files.createDirectories(snapshots.folder(SNAPSHOT));
        fill(snapshot.resolve(SnapshotStore.DATABASE));
        Files.writeString(snapshot.resolve(SnapshotStore.MANIFEST), "{}\n");
        snapshots.publish(SNAPSHOT);
        return folder;
    }

    private static void fill(Path database) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
                Statement statement = connection.createStatement()) {
            statement.execute(text("/snapshot.sql"));
            statement.execute(text("/fixture.sql"));
        }
    }

    private static String text(String resource) throws IOException {
        try (InputStream stream = FixtureStore.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
