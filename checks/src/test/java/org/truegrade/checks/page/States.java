package org.truegrade.checks.page;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.function.Consumer;

/** Holds a page in a state that passes too quickly to be looked at: the server's own answer with another state in it. */
final class States {
    private static final String ANSWER = "**/api/trips/*/page";

    private States() {}

    static void analysing(Page page) {
        instead(page, answer -> {
            answer.addProperty("state", "analysing");
            answer.addProperty("stage", "looking at the road");
            answer.addProperty("share", 0.4);
        });
    }

    static void failed(Page page) {
        instead(page, answer -> {
            var failure = new JsonObject();
            failure.addProperty("what", "The road estimates cannot be read.");
            failure.addProperty("where", "road.avro: not an Avro file");
            failure.addProperty("todo", "Remove the file and analyse the trip again.");
            answer.addProperty("state", "failed");
            answer.add("failure", failure);
            answer.add("score", JsonNull.INSTANCE);
        });
    }

    /** The page gets the server's own answers again. */
    static void asTheyAre(Page page) {
        page.unroute(ANSWER);
    }

    private static void instead(Page page, Consumer<JsonObject> change) {
        page.route(ANSWER, route -> {
            var answer = route.fetch();
            var body = JsonParser.parseString(answer.text()).getAsJsonObject();
            change.accept(body);
            route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(body.toString()));
        });
    }
}
