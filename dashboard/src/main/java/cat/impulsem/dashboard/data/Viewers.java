package cat.impulsem.dashboard.data;

import cat.impulsem.warehouse.audit.Deed;
import java.util.Map;

/** Tells who asks, with the grants that hold at this moment, and keeps what was asked. */
public interface Viewers {
    /** Who asks now; {@link Viewer#NOBODY} when nobody signed in. */
    Viewer now();

    /** Writes down what somebody did. */
    void note(Viewer who, Deed deed, Map<String, String> details);
}
