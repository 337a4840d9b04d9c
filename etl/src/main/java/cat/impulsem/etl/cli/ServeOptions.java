package cat.impulsem.etl.cli;

import cat.impulsem.warehouse.access.AccessFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** Where the dashboard listens. The launcher starts it in a process of its own, without Spark's memory. */
final class ServeOptions {
    private static final int FIRST_PORT = 8080;
    private static final int PORTS_TRIED = 50;
    private static final int LAST_PORT = 65_535;

    @Option(names = "--port", paramLabel = "N", description = "port (default: the first free one from 8080 on)")
    private Integer port;

    /** To be asked first: whoever names a port that cannot be had shall not wait for a city before being told. */
    void check() {
        if (port == null) {
            return;
        }
        if (port < 1 || port > LAST_PORT) {
            throw new UsageException("--port is a number from 1 to " + LAST_PORT + ", not " + port);
        }
        if (!isFree(port)) {
            throw new UsageException("port " + port + " is taken; leave out --port to take the next free one");
        }
    }

    void handOver(Path store, AccessFile access) {
        String file = System.getenv("IMPULSEM_NEXT");
        if (file == null) {
            throw new UsageException("the dashboard is started by the launcher: ./impulsem serve");
        }
        List<String> arguments = List.of(
                "--store=" + store,
                "--access=" + access.file(),
                "--server.address=127.0.0.1",
                "--server.port=" + freePort());
        try {
            Files.write(Path.of(file), arguments);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private int freePort() {
        if (port != null) {
            check();
            return port;
        }
        for (int candidate = FIRST_PORT; candidate < FIRST_PORT + PORTS_TRIED; candidate++) {
            if (isFree(candidate)) {
                return candidate;
            }
        }
        throw new UsageException("no free port from " + FIRST_PORT + " on; name one with --port");
    }

    private static boolean isFree(int candidate) {
        try (ServerSocket socket = new ServerSocket(candidate, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
