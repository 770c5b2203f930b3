/* The road in two rows (colour and sign, paler where less sure, unknown hatched) and the lane of events. */
(function (trip) {
    'use strict';

    const { h, clock, percent, kind, triangle, outcomeWord } = trip.format;
    const LABEL_PX = { sign: 16, word: 74 };
    /** What is narrower is drawn together with its neighbours, as what most of it is. */
    const NARROWEST_PX = 4;

    trip.road = function (page, moment, scale) {
        const gradient = row('gradient', page.road.gradient);
        const alignment = row('alignment', page.road.alignment);
        const reason = page.road.reason;
        const road = h(
            'section',
            { class: 'tp-road' },
            h('div', { class: 'tp-strip-head' }, h('h3', {}, 'Road'), reason ? h('span', { class: 'tp-reason' }, reason) : null),
            gradient.element,
            alignment.element,
        );
        const lane = h('div', { class: 'tp-lane' + (page.events.length ? '' : ' none') });
        const marks = page.events.map((event) => ({ event, button: mark(event) }));
        lane.append(...marks.map((one) => one.button));
        if (!marks.length) lane.append(h('p', { class: 'tp-empty' }, noEvents(page)));
        const events = h('section', { class: 'tp-events' }, h('div', { class: 'tp-strip-head' }, h('h3', {}, 'Events')), lane);

        function row(name, stretches) {
            const track = h('div', { class: 'tp-track' });
            const words = summary(name, stretches, page);
            const element = h('div', { class: 'tp-row' }, h('span', { class: 'tp-row-name' }, name), h('div', { role: 'img', 'aria-label': words }, track));
            return { element, track, stretches };
        }

        function mark(event) {
            const words = clock(event.t) + ' ' + event.title + ', ' + outcomeWord(event);
            return h(
                'button',
                { type: 'button', class: 'tp-mark', 'aria-label': words, title: words, onclick: () => moment.pick(event.t, 'event') },
                triangle(event, 18),
            );
        }

        function drawRow({ track, stretches }) {
            const style = getComputedStyle(track);
            const base = style.getPropertyValue('--tp-track').trim();
            const parts = [];
            const shown = stretches.filter((stretch) => stretch.to > scale.from && stretch.from < scale.to);
            for (const stretch of together(shown, scale)) {
                const from = Math.max(scale.x(stretch.from), scale.left);
                const to = Math.min(scale.x(stretch.to), scale.width - scale.right);
                parts.push(piece(stretch, from - scale.left, to - from, style, base));
            }
            track.style.marginLeft = scale.left + 'px';
            track.style.marginRight = scale.right + 'px';
            track.replaceChildren(...parts);
        }

        function piece(stretch, left, width, style, base) {
            const { word, sign, colour } = kind(stretch.kind);
            const known = colour !== null;
            const fill = known ? blend(style.getPropertyValue(colour).trim(), base, strength(stretch.share)) : null;
            const label = width >= LABEL_PX.word ? sign + ' ' + word : width >= LABEL_PX.sign ? sign : '';
            const share = typeof stretch.share === 'number' ? ' ' + percent(stretch.share) : '';
            return h(
                'span',
                {
                    class: 'tp-stretch' + (known ? (colour === '--tp-plain' ? ' plain' : '') : ' unknown'),
                    title: clock(stretch.from) + '–' + clock(stretch.to) + ' ' + word + (known ? share : ''),
                    style: { left: left + 'px', width: Math.max(width, 1) + 'px', background: fill || '', color: fill ? ink(fill) : '' },
                },
                label,
            );
        }

        function draw() {
            drawRow(gradient);
            drawRow(alignment);
            for (const { event, button } of marks) {
                const shown = event.t >= scale.from && event.t <= scale.to;
                button.style.display = shown ? '' : 'none';
                button.style.left = scale.x(event.t) + 'px';
            }
        }

        moment.on('details', () => {
            const now = moment.event();
            marks.forEach(({ event, button }) => {
                if (now === event) button.setAttribute('aria-current', 'true');
                else button.removeAttribute('aria-current');
            });
        });

        return { elements: [road, events], draw };
    };

    /** Neighbours too narrow to be seen become one stretch of the kind that most of it has, and equal ones join. */
    function together(stretches, scale) {
        const least = (NARROWEST_PX * (scale.to - scale.from)) / (scale.width - scale.left - scale.right);
        const out = [];
        let group = [];
        const flush = () => {
            if (!group.length) return;
            const last = out[out.length - 1];
            const next = group.length === 1 ? group[0] : mostly(group);
            const joins = last && last.kind === next.kind && last.to === next.from && Math.abs(last.share - next.share) < 0.1;
            if (joins) out[out.length - 1] = mostly([last, next]);
            else out.push(next);
            group = [];
        };
        for (const stretch of stretches) {
            if (group.length && (stretch.to - stretch.from >= least || group[group.length - 1].to !== stretch.from)) flush();
            group.push(stretch);
            if (stretch.to - group[0].from >= least) flush();
        }
        flush();
        return out;
    }

    /** One stretch for several: the kind with the most seconds, its share weighted by them. */
    function mostly(group) {
        const seconds = new Map();
        for (const { kind: k, from, to } of group) seconds.set(k, (seconds.get(k) || 0) + to - from);
        const [k, most] = [...seconds].reduce((a, b) => (b[1] > a[1] ? b : a));
        const share = group.filter((one) => one.kind === k).reduce((sum, one) => sum + one.share * (one.to - one.from), 0) / most;
        return { kind: k, share, from: group[0].from, to: group[group.length - 1].to };
    }

    /** From barely visible at a coin's toss to full colour when sure. */
    const strength = (share) => (typeof share === 'number' ? Math.min(1, Math.max(0.3, 0.3 + (share - 0.4) * 1.4)) : 0.5);

    function rgb(colour) {
        const hex = colour.replace('#', '');
        return [0, 2, 4].map((i) => parseInt(hex.slice(i, i + 2), 16));
    }

    function blend(colour, base, amount) {
        const [a, b] = [rgb(colour), rgb(base)];
        return '#' + a.map((c, i) => Math.round(c * amount + b[i] * (1 - amount)).toString(16).padStart(2, '0')).join('');
    }

    /** Black or white, whichever is read better (WCAG 2 relative luminance). */
    function ink(fill) {
        const [r, g, b] = rgb(fill).map((c) => {
            const s = c / 255;
            return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
        });
        const luminance = 0.2126 * r + 0.7152 * g + 0.0722 * b;
        return (luminance + 0.05) / 0.05 > 1.05 / (luminance + 0.05) ? '#000000' : '#ffffff';
    }

    /** What a row shows, in words. */
    function summary(name, stretches, page) {
        if (!stretches.length) return 'Road ' + name + ': ' + (page.road.reason || 'unknown');
        const sums = new Map();
        for (const { kind: k, from, to } of stretches) sums.set(k, (sums.get(k) || 0) + to - from);
        const parts = [...sums].sort((a, b) => b[1] - a[1]).map(([k, s]) => kind(k).word + ' ' + trip.format.span(s));
        return 'Road ' + name + ': ' + parts.join(', ');
    }

    function noEvents(page) {
        return page.strips.some((strip) => strip.id === 'vehicle.speed' || strip.id === 'engine.speed')
            ? 'No events: nothing that was measured crossed a limit of the rules.'
            : 'No events: neither speed nor engine speed was recorded, and every rule needs one of them.';
    }
})((window.truegrade.trip = window.truegrade.trip || {}));
