package org.truegrade.dashboard.pages;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** The trips, newest first. */
@Route(value = "", layout = Frame.class)
@PageTitle("Trips · TrueGrade")
@PermitAll
public class TripsView extends Main {
    public TripsView() {
        addClassName("tg-trips");
        add(new H1("Trips"));
    }
}
