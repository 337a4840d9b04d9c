package cat.impulsem.dashboard.shell;

import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.warehouse.access.Grant;
import cat.impulsem.warehouse.access.Role;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;
import java.util.Set;

/**
 * Where somebody who comes in by the front door finds oneself: on the page that fits the role, or on the one chosen to
 * begin with, at the territory looked at last. Only the first page of a visit is decided so; from then on the front
 * door is the overview, and an address that says what it wants is always followed.
 */
final class Landing {
    private static final String VISITED = Landing.class.getName();
    /** What signing in adds to the address that was asked for before. */
    private static final Set<String> ADDED = Set.of("continue");

    private Landing() {}

    /** Where to go instead of the address that was asked for, if that is due. */
    static Optional<Location> due(Location asked, Screen screen) {
        VaadinSession visit = VaadinSession.getCurrent();
        boolean isFirst = visit.getAttribute(VISITED) == null;
        visit.setAttribute(VISITED, true);
        boolean isFrontDoor = asked.getPath().isEmpty()
                && ADDED.containsAll(asked.getQueryParameters().getParameters().keySet());
        if (!isFirst || !isFrontDoor) {
            return Optional.empty();
        }
        VaadinRequest request = VaadinRequest.getCurrent();
        Chapter chapter = chapter(screen, Preferences.landing(request));
        return Optional.of(address(screen, chapter, Preferences.unit(request)))
                .filter(address -> !address.isEmpty())
                .map(Location::new);
    }

    /** The page chosen to begin with, where it is open; otherwise the one of the role. */
    static Chapter chapter(Screen screen, Optional<Chapter> chosen) {
        return chosen.filter(chapter -> chapter.isOpenTo(screen.permissions())).orElseGet(() -> ofRole(screen));
    }

    /** The page of the first role that has one open. */
    static Chapter ofRole(Screen screen) {
        return screen.permissions().viewer().grants().stream()
                .map(Grant::role)
                .map(Landing::of)
                .filter(chapter -> chapter.isOpenTo(screen.permissions()))
                .findFirst()
                .orElse(Chapter.OVERVIEW);
    }

    private static Chapter of(Role role) {
        return switch (role) {
            case MANAGEMENT -> Chapter.OVERVIEW;
            case DISTRICT_LEAD, CENTRE_TEAM -> Chapter.UNIT;
            case EVALUATOR, DATA_STEWARD -> Chapter.DATA;
            case ADMINISTRATOR -> Chapter.ACCOUNTS;
        };
    }

    private static String address(Screen screen, Chapter chapter, Optional<UnitKey> last) {
        UnitKey unit = last.filter(key -> screen.vocabulary().unit(key).isPresent())
                .orElse(screen.vocabulary().home());
        return chapter.path() + screen.state().with(unit).query(screen.initial());
    }
}
