package cat.impulsem.dashboard.shell;

import cat.impulsem.dashboard.format.Texts;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** What the browser says, in the reader's language, when the session has ended: the way back is the same address. */
@Component
public class SpokenFaults implements VaadinServiceInitListener {
    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(SpokenFaults::messages);
    }

    private static SystemMessages messages(SystemMessagesInfo info) {
        Texts texts = Texts.in(Preferences.language(info.getRequest()));
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(texts.get("expired.title"));
        messages.setSessionExpiredMessage(texts.get("expired.text"));
        messages.setCookiesDisabledCaption(texts.get("expired.cookies.title"));
        messages.setCookiesDisabledMessage(texts.get("expired.cookies"));
        messages.setInternalErrorCaption(texts.get("fault.title"));
        messages.setInternalErrorMessage(texts.get("expired.fault"));
        return messages;
    }
}
