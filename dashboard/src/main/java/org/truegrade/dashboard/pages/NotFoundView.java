package org.truegrade.dashboard.pages;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** An address that leads nowhere. */
@ParentLayout(Frame.class)
@PermitAll
public class NotFoundView extends Div implements HasErrorParameter<NotFoundException> {
    public NotFoundView() {
        addClassNames("tg-trips");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> problem) {
        boolean trip = event.getLocation().getFirstSegment().equals("trips");
        var title = new H1(trip ? "This trip is not here" : "There is no such page");
        var words = new Paragraph(
                trip
                        ? "No trip of this server has this address. The link may be cut off, or the trip lies on another"
                                + " server."
                        : "The address is not one of this server's.");
        var card = new Div(title, words, new RouterLink("To the trips", TripsView.class));
        card.addClassNames("tg-card", "tg-empty");
        removeAll();
        add(card);
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
