package cat.impulsem.etl.cli;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Passwords of accounts: asked for, made up, hashed. They never stand on a command line. */
final class Passwords {
    private static final int COST = 11;
    private static final int SHORTEST = 12;
    /** What bcrypt takes into account. */
    private static final int LONGEST_BYTES = 72;
    /** Without what looks alike. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 4;

    private Passwords() {}

    static String hash(String password) {
        return BCrypt.withDefaults().hashToString(COST, password.toCharArray());
    }

    /** Four groups of four letters and digits: 79 bits. */
    static String random() {
        SecureRandom random = new SecureRandom();
        return IntStream.range(0, GROUPS)
                .mapToObj(group -> IntStream.range(0, GROUP_LENGTH)
                        .mapToObj(letter -> String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length()))))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }

    /** From a file if one is named, else from the terminal, twice, else one line of standard input. */
    static String read(Path file) {
        if (file != null) {
            return checked(firstLine(file));
        }
        Console console = System.console();
        return checked(console != null && isTerminal(console) ? asked(console) : piped());
    }

    static String checked(String password) {
        if (password.length() < SHORTEST) {
            throw new UsageException("a password has at least " + SHORTEST + " characters");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            throw new UsageException("a password has at most " + LONGEST_BYTES + " bytes");
        }
        return password;
    }

    /** From Java 22 on there may be a console without a terminal. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException older) {
            return true;
        }
    }

    private static String asked(Console console) {
        String password = new String(console.readPassword("Password: "));
        if (!password.equals(new String(console.readPassword("The same again: ")))) {
            throw new UsageException("the two are not the same");
        }
        return password;
    }

    private static String piped() {
        try {
            String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            return line == null ? "" : line;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String firstLine(Path file) {
        try {
            return Files.readString(file).lines().findFirst().orElse("");
        } catch (IOException failed) {
            throw new UsageException("the password file " + file + " cannot be read");
        }
    }
}
