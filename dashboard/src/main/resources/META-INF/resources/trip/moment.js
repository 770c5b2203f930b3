/*
 * The one state of the page. `t` is the moment in seconds of the trip or null; `signal` the strip whose samples the
 * arrows walk; `details` the server's answer for the moment, or null while it is on its way.
 * Told: 'moment' (t or strip changed), 'details' (an answer came), 'trouble' (none came).
 */
(function (trip) {
    'use strict';

    const WHILE_PLAYING_MS = 250;
    const MOST_WAITING = 50;
    const ROUNDED_S = 0.001;

    trip.moment = function (page, server) {
        const listeners = { moment: new Set(), details: new Set(), trouble: new Set() };
        const tell = (type, value) => listeners[type].forEach((listener) => listener(value));
        const events = [...page.events].sort((a, b) => a.t - b.t);
        const strips = page.strips.map((strip) => strip.id);
        const firstSignal = strips.length ? strips[0] : page.camera ? 'camera.front' : null;

        let request = null;
        let steps = 0;
        let stepping = false;
        let playTimer = 0;
        let playAsked = 0;

        const moment = {
            t: null,
            by: null,
            signal: firstSignal,
            firstSignal,
            details: null,
            /** The moment that the details speak of; another than t while an answer is on its way. */
            answered: null,

            on(type, listener) {
                listeners[type].add(listener);
                return () => listeners[type].delete(listener);
            },

            activate(signal) {
                if (!strips.includes(signal) || signal === moment.signal) return;
                moment.signal = signal;
                tell('moment');
            },

            /** Takes the raw sample of the active strip nearest to t; by 'scrub', 'event' and 'link' t itself stays. */
            pick(t, by, signal) {
                steps = 0;
                if (signal && strips.includes(signal)) moment.signal = signal;
                place(clamp(t), by);
                ask(moment.t, 0, by === 'scrub' || by === 'event' || by === 'link');
            },

            /** A frame is shown: the moment follows it; values are asked for a few times a second. */
            follow(t) {
                place(t, 'play');
                if (playTimer) return;
                const wait = Math.max(0, playAsked + WHILE_PLAYING_MS - performance.now());
                playTimer = setTimeout(() => {
                    playTimer = 0;
                    playAsked = performance.now();
                    if (moment.t !== null && moment.by === 'play') ask(moment.t, 0, true);
                }, wait);
            },

            /** The next or the previous raw sample; keys that come faster than answers wait in line. */
            async step(direction, from) {
                if (moment.t === null) return moment.pick(from, 'key');
                steps = Math.max(-MOST_WAITING, Math.min(MOST_WAITING, steps + direction));
                if (stepping) return;
                stepping = true;
                while (steps) {
                    const now = Math.sign(steps);
                    steps -= now;
                    moment.by = 'key';
                    await ask(moment.t, now, false);
                }
                stepping = false;
            },

            stepEvent(direction) {
                const t = moment.t === null ? (direction > 0 ? -1 : Infinity) : moment.t;
                const ahead =
                    direction > 0
                        ? events.find((event) => event.t > t + 0.0005)
                        : events.findLast((event) => event.t < t - 0.0005);
                if (ahead) moment.pick(ahead.t, 'event');
            },

            event() {
                const id = moment.details && moment.details.event;
                return (id && events.find((event) => event.id === id)) || null;
            },

            clear() {
                if (request) request.abort();
                steps = 0;
                moment.t = null;
                moment.by = 'clear';
                moment.details = null;
                tell('moment');
                tell('details');
            },

            destroy() {
                clearTimeout(playTimer);
                if (request) request.abort();
                Object.values(listeners).forEach((set) => set.clear());
            },
        };

        const clamp = (t) => Math.min(Math.max(t, 0), page.duration_s);

        function place(t, by) {
            moment.t = t;
            moment.by = by;
            tell('moment');
        }

        /** Only the latest question counts. */
        async function ask(t, step, keep) {
            if (request) request.abort();
            const mine = (request = new AbortController());
            try {
                const details = await server.moment(t, moment.signal, step, mine.signal);
                if (mine !== request) return;
                moment.details = details;
                // A link's milliseconds are rounded: what it means is the sample beside it.
                const same = Math.abs(details.t - moment.t) < ROUNDED_S;
                const snaps = (!keep || same) && details.t !== moment.t;
                moment.answered = snaps ? details.t : t;
                if (snaps) place(details.t, moment.by);
                tell('details');
            } catch (error) {
                if (error.name !== 'AbortError' && mine === request) tell('trouble', error.message);
            }
        }

        return moment;
    };
})((window.truegrade.trip = window.truegrade.trip || {}));
