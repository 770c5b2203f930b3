/* The server's routes for one trip. Every failure is an Error whose message can be shown. */
(function (trip) {
    'use strict';

    trip.api = function ({ tripId, base, csrfHeader, csrfToken }) {
        const root = base + encodeURIComponent(tripId) + '/';
        const stopper = new AbortController();

        async function json(path, signal) {
            let response;
            try {
                response = await fetch(root + path, {
                    signal: signal ? AbortSignal.any([signal, stopper.signal]) : stopper.signal,
                    headers: { Accept: 'application/json' },
                });
            } catch (error) {
                if (error.name === 'AbortError') throw error;
                throw new Error('The server did not answer. Is it still running?');
            }
            const type = response.headers.get('content-type') || '';
            if (response.status === 401 || response.status === 403 || (response.ok && !type.includes('json'))) {
                throw new Error('Your sign-in has ended. Load the page again to sign in.');
            }
            const body = type.includes('json') ? await response.json() : {};
            if (!response.ok) throw new Error(body.error || 'The server answered ' + response.status + '.');
            return body;
        }

        const query = (values) => new URLSearchParams(values).toString();

        return {
            page: () => json('page'),
            series: (signals, from, to, px, signal) =>
                json('series?' + query({ signals: signals.join(','), from, to, px: Math.round(px) }), signal),
            moment(t, id, step, signal) {
                const values = { t };
                if (id) values.signal = id;
                if (step) values.step = step;
                return json('moment?' + query(values), signal);
            },
            frameTimes: () => json('front.times'),
            frameUrl: (t, as) => root + 'frame?' + query(as ? { t, as } : { t }),
            heatUrl: (t, of) => root + 'heat?' + query({ t, of }),
            videoUrl: root + 'front.mp4',
            async again() {
                const response = await fetch(root + 'again', {
                    method: 'POST',
                    headers: csrfHeader ? { [csrfHeader]: csrfToken } : {},
                });
                if (!response.ok) throw new Error('The server answered ' + response.status + '.');
            },
            stop: () => stopper.abort(),
        };
    };
})((window.truegrade.trip = window.truegrade.trip || {}));
