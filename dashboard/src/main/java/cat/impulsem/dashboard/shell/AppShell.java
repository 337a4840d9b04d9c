package cat.impulsem.dashboard.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;

/** Style sheets and head of the one document that holds all pages. */
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("impulsem.css")
public class AppShell implements AppShellConfigurator {
    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport("width=device-width, initial-scale=1");
        settings.addLink("icon", "icon.svg");
    }
}
