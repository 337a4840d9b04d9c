package cat.impulsem.etl.cli;

import cat.impulsem.warehouse.access.AccessFile;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Serves the dashboard of a store. */
@Command(
        name = "serve",
        description = "Serve the dashboard of a store on this machine, until interrupted.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    @Mixin
    private StoreOption store;

    @Mixin
    private AccessOption access;

    @Mixin
    private ServeOptions serve;

    @Override
    public Integer call() {
        serve.check();
        if (new SnapshotStore(store.layout()).current().isEmpty()) {
            throw new UsageException("nothing is published in " + store.folder()
                    + "; run './impulsem demo' for a simulated city, or load and publish deliveries first");
        }
        AccessFile accounts = access.of(store.folder());
        if (accounts.accounts().isEmpty() && System.getenv("IMPULSEM_OIDC_ISSUER") == null) {
            throw new UsageException("nobody could sign in: there is no account in " + accounts.file()
                    + ". Add one, its password is asked for:\n"
                    + "  ./impulsem users add NAME --grant management:city:open+workers+persons --store "
                    + store.folder());
        }
        serve.handOver(store.folder(), accounts);
        return ExitCode.DONE;
    }
}
