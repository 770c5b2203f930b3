package org.truegrade.dashboard.pages;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.truegrade.dashboard.ServerSettings;

/** Sign-in. */
@Route(value = "login", autoLayout = false)
@PageTitle("Sign in · TrueGrade")
@AnonymousAllowed
public class LoginView extends Main implements BeforeEnterObserver {
    private final LoginForm form = new LoginForm(words());
    private final Paragraph link = new Paragraph(
            "This link has been used already or is older than half an hour. Sign in with the password, or start the"
                    + " server again: it prints a new link.");

    public LoginView(ServerSettings settings) {
        addClassName("tg-login");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        link.addClassName("tg-notice");
        link.setVisible(false);
        var hint = new Paragraph("The first start of the server wrote the administrator's password to "
                + settings.passwordFile().getFileName() + " in its data folder.");
        hint.addClassName("tg-quiet");
        var card = new Div(new H1("TrueGrade"), link, form, hint);
        card.addClassName("tg-card");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters().getParameters();
        form.setError(parameters.containsKey("error"));
        link.setVisible(parameters.containsKey("link"));
    }

    private static LoginI18n words() {
        var words = LoginI18n.createDefault();
        words.getForm().setTitle("Sign in");
        words.getForm().setUsername("Name");
        words.getForm().setSubmit("Sign in");
        words.getErrorMessage().setTitle("Name or password is wrong");
        words.getErrorMessage()
                .setMessage("Check both and try again. After five wrong passwords a name waits a minute.");
        return words;
    }
}
