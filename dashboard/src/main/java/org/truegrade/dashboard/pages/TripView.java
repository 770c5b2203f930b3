package org.truegrade.dashboard.pages;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.annotation.security.PermitAll;
import org.springframework.security.web.csrf.CsrfToken;
import org.truegrade.dashboard.trips.TripTable;

/** One trip. The frame only: the script {@code trip.js} draws the page and asks the API for everything on it. */
@Route(value = "trips/:id", layout = Frame.class)
@PermitAll
@StyleSheet("context://trip.css")
@JavaScript("context://webjars/echarts/5.3.1/dist/echarts.min.js")
@JavaScript("context://trip.js")
public class TripView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private final transient TripTable table;
    private String id = "";
    private String title = "Trip · TrueGrade";

    public TripView(TripTable table) {
        this.table = table;
        addClassName("tg-trip");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("id").orElse("");
        var trip = table.find(id).orElseThrow(NotFoundException::new);
        title = trip.vehicle() + trip.driver().map(driver -> " · " + driver).orElse("") + " · TrueGrade";
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var token = csrf();
        // Both scripts come by script tags of their own, which may end after this call begins.
        getElement().executeJs("""
                        const host = this;
                        const options = {tripId: $0, base: '/api/trips/', csrfHeader: $1, csrfToken: $2};
                        (function whenLoaded() {
                            if (!host.isConnected) return;
                            if (window.echarts && window.truegrade && window.truegrade.tripPage) {
                                if (host.tripPage) host.tripPage.destroy();
                                host.tripPage = window.truegrade.tripPage(host, options);
                            } else {
                                setTimeout(whenLoaded, 20);
                            }
                        })();
                        """, id, token.getHeaderName(), token.getToken());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        getElement().executeJs("if (this.tripPage) { this.tripPage.destroy(); this.tripPage = null; }");
    }

    private static CsrfToken csrf() {
        var request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        return (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    }
}
