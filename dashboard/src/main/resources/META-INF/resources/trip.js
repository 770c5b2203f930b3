/*
 * The trip page. One state, the moment (a time of the trip in seconds), drives the crosshair, the video, the inspector,
 * the ledger row and the address. This file builds the page from its parts in trip/ and hears the keys.
 *
 * truegrade.tripPage(host, {tripId, base, csrfHeader, csrfToken}) -> {destroy()}
 */
(function () {
    'use strict';

    const PARTS = ['format', 'api', 'moment', 'head', 'chart', 'strips', 'road', 'video', 'inspector', 'ledger'];
    const POLL_MS = 1000;
    const truegrade = (window.truegrade = window.truegrade || {});
    truegrade.trip = truegrade.trip || {};

    // The parts are plain scripts beside this one. They are fetched in order, once.
    const here = (document.currentScript || document.querySelector('script[src*="trip.js"]')).src;
    const loaded = Promise.all(
        PARTS.map(
            (name) =>
                new Promise((resolve, reject) => {
                    const script = document.createElement('script');
                    script.src = new URL('trip/' + name + '.js', here).href;
                    script.async = false;
                    script.onload = resolve;
                    script.onerror = () => reject(new Error(script.src + ' could not be loaded'));
                    document.head.append(script);
                }),
        ),
    );

    truegrade.tripPage = function (host, options) {
        let running = null;
        let over = false;
        host.classList.add('tp-trip');
        loaded.then(
            () => {
                if (!over) running = start(host, options);
            },
            (error) => (host.textContent = 'The page is not whole: ' + error.message + '. Load it again.'),
        );
        const page = {
            destroy() {
                if (over) return;
                over = true;
                gone.disconnect();
                if (running) running.destroy();
                host.replaceChildren();
            },
        };
        // Whoever takes the element out of the document need not say so: nothing goes on hearing keys or asking.
        const gone = new MutationObserver(() => {
            if (!host.isConnected) page.destroy();
        });
        gone.observe(document.body, { childList: true, subtree: true });
        return page;
    };

    function start(host, options) {
        const { api, head } = truegrade.trip;
        const server = api(options);
        let view = null;
        let timer = 0;
        let over = false;

        function leave() {
            clearTimeout(timer);
            if (view) view.destroy();
            view = null;
        }

        async function load() {
            let page;
            try {
                page = await server.page();
            } catch (error) {
                if (over) return;
                leave();
                host.replaceChildren(head.broken(error, load));
                return;
            }
            if (over) return;
            if (page.state === 'ready') {
                leave();
                view = ready(host, page, server);
                return;
            }
            if (view) leave();
            head.waiting(host, page, () => server.again().then(load));
            if (page.state !== 'failed') timer = setTimeout(load, POLL_MS);
        }

        load();
        return {
            destroy() {
                over = true;
                leave();
                server.stop();
            },
        };
    }

    /** The page of an analysed trip. */
    function ready(host, page, server) {
        const parts = truegrade.trip;
        const { h } = parts.format;
        const moment = parts.moment(page, server);
        const head = parts.head.of(page);
        const chart = parts.chart(page, moment, server);
        const video = parts.video(page, moment, server);
        const inspector = parts.inspector(page, moment, server);
        const ledger = parts.ledger(page, moment);
        const live = h('p', { class: 'tp-heard', role: 'status' });

        host.replaceChildren(
            head,
            h('div', { class: 'tp-columns' }, chart.element, h('div', { class: 'tp-side' }, video.element, inspector.element)),
            ledger.element,
            live,
        );
        chart.mounted();

        const offs = [
            moment.on('details', () => {
                if (!video.playing()) live.textContent = inspector.summary();
            }),
            listen(document, 'keydown', (event) => key(event, moment, video, chart)),
            address(moment),
        ];
        return {
            destroy() {
                offs.forEach((off) => off());
                [chart, video, inspector, ledger].forEach((part) => part.destroy());
                moment.destroy();
            },
        };
    }

    function listen(target, type, handler) {
        target.addEventListener(type, handler);
        return () => target.removeEventListener(type, handler);
    }

    /** Keeps ?t= and reads it: replaced, not pushed, so that *back* leaves the trip in one step. */
    function address(moment) {
        let timer = 0;
        const write = () => {
            const url = new URL(location.href);
            const set = (name, value) => (value === null ? url.searchParams.delete(name) : url.searchParams.set(name, value));
            set('t', moment.t === null ? null : String(Math.round(moment.t * 1000) / 1000));
            set('strip', moment.t === null || moment.signal === moment.firstSignal ? null : moment.signal);
            if (url.href !== location.href) history.replaceState(history.state, '', url);
        };
        const read = () => {
            const query = new URLSearchParams(location.search);
            const strip = query.get('strip');
            if (strip) moment.activate(strip);
            // Number('') is 0: an empty ?t= is no moment.
            const t = query.get('t') ? Number(query.get('t')) : NaN;
            if (Number.isFinite(t)) moment.pick(t, 'link');
            else moment.clear();
        };
        read();
        const offs = [
            moment.on('moment', () => {
                clearTimeout(timer);
                timer = setTimeout(write, 250);
            }),
            listen(window, 'popstate', read),
        ];
        return () => {
            clearTimeout(timer);
            offs.forEach((off) => off());
        };
    }

    /** Arrows: sample; Shift+arrows: event; space: play; Escape: clear. */
    function key(event, moment, video, chart) {
        if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
        const at = event.target instanceof Element ? event.target : document.body;
        if (at.closest('input, select, textarea, [contenteditable], vaadin-menu-bar, [role=dialog]')) return;
        const direction = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
        if (direction) {
            if (event.shiftKey) moment.stepEvent(direction);
            else moment.step(direction, chart.shownFrom());
        } else if (event.key === ' ') {
            // On a button the space bar presses the button.
            if (at.closest('button, a, summary') || !video.toggle()) return;
        } else if (event.key === 'Escape') {
            if (!chart.cancelDrag()) moment.clear();
        } else {
            return;
        }
        event.preventDefault();
    }
})();
