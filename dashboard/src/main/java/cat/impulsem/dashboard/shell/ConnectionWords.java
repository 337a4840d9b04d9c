package cat.impulsem.dashboard.shell;

import cat.impulsem.dashboard.format.Texts;
import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.component.UI;

/** What the browser says, in the reader's language, when the connection is lost and when it is back. */
final class ConnectionWords {
    /** The vendor's element stands outside of all regions of the page; as a status it is read out when it speaks. */
    private static final String SPEAK = "const told = document.querySelector('vaadin-connection-indicator');"
            + " if (told) { told.setAttribute('role', 'status'); told.onlineText = $0; }";

    private ConnectionWords() {}

    static void show(UI ui, Texts texts) {
        ReconnectDialogConfiguration lost = ui.getReconnectDialogConfiguration();
        lost.setDialogText(texts.get("connection.again"));
        lost.setDialogTextGaveUp(texts.get("connection.lost"));
        ui.getPage().executeJs(SPEAK, texts.get("connection.back"));
    }
}
