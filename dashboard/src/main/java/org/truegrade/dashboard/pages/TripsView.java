package org.truegrade.dashboard.pages;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truegrade.dashboard.inbox.Inbox;
import org.truegrade.dashboard.inbox.Refusal;
import org.truegrade.dashboard.inbox.Refusals;
import org.truegrade.dashboard.trips.TripEntry;
import org.truegrade.dashboard.trips.TripTable;

/** The trips, newest first, what is on its way, and what was refused. Looks again every second, redraws what changed. */
@Route(value = "", layout = Frame.class)
@PageTitle("Trips · TrueGrade")
@PermitAll
public class TripsView extends Main {
    private static final int PAGE = 100;

    private record Shown(List<TripEntry> trips, long count, Map<String, String> waiting, List<Refusal> refusals) {}

    private final transient TripTable table;
    private final transient Inbox inbox;
    private final transient Refusals refusals;
    private transient @Nullable Shown shown;
    private transient @Nullable Registration poll;
    private int limit = PAGE;

    public TripsView(TripTable table, Inbox inbox, Refusals refusals) {
        this.table = table;
        this.inbox = inbox;
        this.refusals = refusals;
        addClassName("tg-trips");
        refresh();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().setPollInterval(1000);
        poll = event.getUI().addPollListener(tick -> refresh());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        if (poll != null) {
            poll.remove();
        }
    }

    private void refresh() {
        var now = new Shown(table.newest(limit), table.count(), inbox.waiting(), refusals.all());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        removeAll();
        add(new H1("Trips"));
        if (!now.waiting().isEmpty()) {
            add(onTheWay(now.waiting()));
        }
        add(now.trips().isEmpty() ? empty() : list(now));
        if (!now.refusals().isEmpty()) {
            add(refused(now.refusals()));
        }
    }

    private Component list(Shown now) {
        var list = new UnorderedList();
        list.addClassNames("tg-card", "tg-list");
        now.trips().forEach(trip -> list.add(new TripCard(trip)));
        if (now.count() <= now.trips().size()) {
            return list;
        }
        var more = new NativeButton("Show older trips, " + now.trips().size() + " of " + now.count(), click -> {
            limit += PAGE;
            refresh();
        });
        more.addClassName("tg-more");
        return new Div(list, more);
    }

    private Component empty() {
        var title = new H2("No trips yet");
        var first = new Paragraph(
                "Put a trip folder into the inbox. The server takes it in within seconds and analyses it:");
        var place = new Code(inbox.folder().toString());
        var second = new Paragraph("A recording of another program becomes a trip folder there by");
        var command = new Code("./truegrade import --drive RECORDING --out " + inbox.folder());
        var third = new Paragraph("For a first look without a car, stop this server and start the simulated drive:");
        var demo = new Code("./truegrade demo");
        var card = new Section(title, first, place, second, command, third, demo);
        card.addClassNames("tg-card", "tg-empty");
        return card;
    }

    private static Component onTheWay(Map<String, String> waiting) {
        var list = new UnorderedList();
        waiting.forEach((name, why) -> {
            var state = new Span(why);
            state.addClassName("tg-tag");
            list.add(new ListItem(new Span(name), state));
        });
        var card = new Section(new H2("In the inbox"), list);
        card.addClassNames("tg-card", "tg-waiting");
        return card;
    }

    private static Component refused(List<Refusal> refusals) {
        var list = new UnorderedList();
        for (var refusal : refusals) {
            var name = new Span(refusal.name());
            name.addClassName("tg-strong");
            list.add(new ListItem(name, new Span(refusal.reason())));
        }
        var card = new Section(
                new H2("Not taken in"),
                new Paragraph("These lie in the inbox untouched. They leave this list when they leave the inbox."),
                list);
        card.addClassNames("tg-card", "tg-refused");
        return card;
    }
}
