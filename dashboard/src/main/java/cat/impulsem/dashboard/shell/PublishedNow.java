package cat.impulsem.dashboard.shell;

import cat.impulsem.dashboard.data.ReleasedSnapshots;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells an open page which snapshot is published by now. It is asked without a session, since a server poll of every
 * open window would keep all their sessions alive for as long as the windows stay open.
 */
@RestController
class PublishedNow {
    private final ReleasedSnapshots snapshots;

    PublishedNow(ReleasedSnapshots snapshots) {
        this.snapshots = snapshots;
    }

    @GetMapping(path = "/published", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> id() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(snapshots.currentId());
    }
}
