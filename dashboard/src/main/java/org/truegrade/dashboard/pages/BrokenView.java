package org.truegrade.dashboard.pages;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A page that could not be made. The reason is in the log, not on the page. */
@ParentLayout(Frame.class)
@PermitAll
public class BrokenView extends Div implements HasErrorParameter<Exception> {
    private static final Logger LOG = LoggerFactory.getLogger(BrokenView.class);

    public BrokenView() {
        addClassNames("tg-trips");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> problem) {
        LOG.error("page /{} failed", event.getLocation().getPath(), problem.getException());
        var card = new Div(
                new H1("This page could not be shown"),
                new Paragraph("The server has written the reason into its log. Nothing was lost; the trips are safe."),
                new RouterLink("To the trips", TripsView.class));
        card.addClassNames("tg-card", "tg-empty");
        removeAll();
        add(card);
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
