package cat.impulsem.notebooks;

import cat.impulsem.warehouse.snapshot.SnapshotStore;
import cat.impulsem.warehouse.store.StoreLayout;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;

/** A store with one published snapshot of few hand-made figures; the same ids and dates every time. */
final class FixtureStore {
    static final String SNAPSHOT = "20250305T060000Z-fixture";

    private FixtureStore() {}

    static Path in(Path folder) throws IOException, SQLException {
        SnapshotStore snapshots = new SnapshotStore(new StoreLayout(folder));
        Path snapshot = Files.createDirectories(snapshots.folder(SNAPSHOT));
        fill(snapshot.resolve(SnapshotStore.DATABASE));
        certify(snapshot);
        snapshots.publish(SNAPSHOT);
        return folder;
    }

    /** The manifest of a certified snapshot; without it nobody opens one. */
    private static void certify(Path snapshot) throws IOException {
        String manifest = """
                {"disclosure": {"certificate": {"view_sha256": "hand-made"}},
                 "files": {"%s": {"sha256": "%s"}}}
                """.formatted(SnapshotStore.DATABASE, sha256(snapshot.resolve(SnapshotStore.DATABASE)));
        Files.writeString(snapshot.resolve(SnapshotStore.MANIFEST), manifest);
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
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
