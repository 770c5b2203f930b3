package org.truegrade.dashboard.pages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;

/** Header bar above every page. */
@PermitAll
public class Frame extends Div implements RouterLayout {
    private final Div content = new Div();

    public Frame(AuthenticationContext signedIn) {
        addClassName("tg-frame");
        var home = new RouterLink("TrueGrade", TripsView.class);
        home.addClassName("tg-wordmark");
        var trips = new RouterLink("Trips", TripsView.class);
        var nav = new Nav(trips);
        nav.getElement().setAttribute("aria-label", "Pages");
        var leave = new NativeButton("Sign out", click -> signedIn.logout());
        leave.addClassName("tg-leave");
        var account = new Div(leave);
        account.addClassName("tg-account");
        var bar = new Header(home, nav, account);
        bar.addClassName("tg-bar");
        content.addClassName("tg-content");
        add(bar, content);
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement page) {
        content.removeAll();
        if (page != null) {
            content.add((Component) page);
        }
    }
}
