/* The ledger: every deduction with what the road gave back, what was not measured, and the sum that is the score. */
(function (trip) {
    'use strict';

    const { h, number, glued, clock, triangle, outcomeWord, MINUS } = trip.format;
    const NARROW = '(max-width: 699px)';

    trip.ledger = function (page, moment) {
        const narrow = matchMedia(NARROW);
        const body = h('div', {});
        const element = h('section', { class: 'tp-card tp-ledger', 'aria-label': 'Ledger' }, h('h2', {}, 'Ledger'), body, notMeasured(page), sum(page));
        const events = [...page.events].sort((a, b) => a.t - b.t);
        let rows = [];

        const pick = (event) => () => moment.pick(event.t, 'event');

        function table() {
            const heads = ['', 'Time', 'Rule', 'Measured', 'Limit', 'Road', 'Raw points', 'Given back', 'Counted'];
            const right = (i) => (i > 5 ? 'right' : null);
            rows = events.map((event) => {
                const open = h('button', { type: 'button', class: 'tp-link', onclick: pick(event) }, event.title);
                const line = h(
                    'tr',
                    { onclick: (click) => click.target !== open && moment.pick(event.t, 'event') },
                    h('td', {}, triangle(event), h('span', { class: 'tp-heard' }, outcomeWord(event))),
                    h('td', {}, clock(event.t)),
                    h('td', {}, open),
                    [event.measured, event.limit, event.road].map((words) => h('td', {}, glued(words))),
                    [event.raw, event.given_back, event.points].map((points) => h('td', { class: 'right' }, number(points, 2))),
                );
                return { event, element: line };
            });
            const floor = page.ledger.floor;
            const floorRow = floor
                ? h('tr', { class: 'floor' }, h('td', {}), h('td', {}), h('td', {}, 'Floor'), h('td', { colspan: 5 }, floor.sentence), h('td', { class: 'right' }, number(floor.points, 2)))
                : null;
            return h(
                'table',
                {},
                h('thead', {}, h('tr', {}, heads.map((name, i) => (name ? h('th', { scope: 'col', class: right(i) }, name) : h('td', {}))))),
                h('tbody', {}, rows.map((row) => row.element), floorRow),
            );
        }

        function cards() {
            rows = events.map((event) => ({
                event,
                element: h(
                    'button',
                    { type: 'button', class: 'tp-entry', onclick: pick(event) },
                    triangle(event),
                    h(
                        'span',
                        { class: 'tp-entry-words' },
                        h('b', {}, event.title),
                        h('span', {}, [clock(event.t), event.measured, event.given_back > 0 ? number(event.given_back, 2) + ' given back' : null, event.road].filter(Boolean).map(glued).join(' · ')),
                    ),
                    h('b', { class: 'right' }, minus(event.points)),
                ),
            }));
            const floor = page.ledger.floor;
            return h(
                'div',
                { class: 'tp-entries' },
                rows.map((row) => row.element),
                floor
                    ? h('div', { class: 'tp-entry floor' }, h('span', {}), h('span', { class: 'tp-entry-words' }, h('b', {}, 'Floor'), h('span', {}, floor.sentence)), h('b', { class: 'right' }, '+' + number(Math.abs(floor.points), 2)))
                    : null,
            );
        }

        function build() {
            body.replaceChildren(events.length ? (narrow.matches ? cards() : table()) : h('p', { class: 'tp-empty' }, 'No deductions.'));
            current();
        }

        function current() {
            const now = moment.event();
            for (const { event, element: line } of rows) {
                if (event === now) line.setAttribute('aria-current', 'true');
                else line.removeAttribute('aria-current');
            }
        }

        const off = moment.on('details', current);
        narrow.addEventListener('change', build);
        build();
        return {
            element,
            destroy() {
                off();
                narrow.removeEventListener('change', build);
            },
        };
    };

    const minus = (points) => (points > 0 ? MINUS : '') + number(points, 2);

    function notMeasured(page) {
        const rules = page.ledger.not_measured;
        if (!rules.length) return null;
        return h(
            'div',
            { class: 'tp-not-measured' },
            h('h3', {}, 'Not measured'),
            h('ul', {}, rules.map(({ rule, reason }) => h('li', {}, h('b', {}, rule), ' ' + reason))),
        );
    }

    /** 100 − 14.00 = 86.00; with a floor: 100 − 111.48 + 11.48 = 0.00. A trip without a score has no sum. */
    function sum(page) {
        const { ledger, events } = page;
        const names = ['rules ' + page.rules, page.model ? 'model ' + page.model : 'no road model'].join(' · ');
        const counted = events.reduce((all, event) => all + event.points, 0);
        const words = !page.score.scorable
            ? 'No sum: ' + page.score.reason
            : ledger.floor
              ? '100 ' + MINUS + ' ' + number(counted, 2) + ' + ' + number(Math.abs(ledger.floor.points), 2) + ' = ' + number(ledger.score, 2)
              : '100 ' + MINUS + ' ' + number(ledger.total, 2) + ' = ' + number(ledger.score, 2);
        return h('p', { class: 'tp-sum' }, h('b', {}, words), h('span', {}, names));
    }
})((window.truegrade.trip = window.truegrade.trip || {}));
