/* Everything about the moment, in a fixed order and height so that nothing jumps. Missing = not measured. */
(function (trip) {
    'use strict';

    const { h, number, unit, percent, glued, clock, kind, triangle, outcome, outcomeWord, SPACE } = trip.format;
    const GRADIENTS = ['uphill', 'level', 'downhill'];
    const ALIGNMENTS = ['straight', 'curve', 'left_turn', 'right_turn'];
    const NOT_MEASURED = 'not measured';
    /** What stands at the top, whether recorded or not; other signals of the trip stand below. */
    const FIRST = ['vehicle.speed', 'speed.ideal', 'engine.speed', 'engine.coolant', 'engine.pedal', 'engine.load', 'steering.angle'];

    trip.inspector = function (page, moment, server) {
        const time = h('h2', { class: 'tp-moment-time' });
        const place = h('span', { class: 'tp-moment-place' });
        const step = (direction, words, sign) =>
            h('button', { type: 'button', class: 'tp-step', 'aria-label': words, title: words, onclick: () => moment.step(direction, 0) }, sign);
        const picture = page.camera ? seen(page, moment, server) : null;
        const values = h('dl', { class: 'tp-values' });
        const others = h('dl', { class: 'tp-values' });
        const also = h('div', { class: 'tp-also', hidden: true }, h('h3', {}, 'Also recorded'), others);
        const rows = new Map();
        const recorded = new Set(page.strips.map((strip) => strip.id));
        const gradient = bars('Gradient', GRADIENTS);
        const alignment = bars('Alignment', ALIGNMENTS);
        const witness = h('p', { class: 'tp-witness' });
        const event = h('div', { class: 'tp-event' });
        const eventClass = page.events.length ? 'tp-event ' : 'tp-event never ';
        const trouble = h('p', { class: 'tp-trouble', role: 'alert' });
        const element = h(
            'section',
            { class: 'tp-card tp-inspector', 'aria-label': 'The moment' },
            h(
                'div',
                { class: 'tp-moment' },
                time,
                h('span', { class: 'tp-moment-steps' }, place, step(-1, 'Previous sample', '←'), step(1, 'Next sample', '→')),
            ),
            trouble,
            h('div', { class: 'tp-measured' + (picture ? '' : ' alone') }, picture ? picture.element : null, values),
            h('div', { class: 'tp-seen' }, gradient.element, alignment.element, witness),
            event,
            also,
        );

        function row(id, title) {
            if (!rows.has(id)) {
                const value = h('dd', {});
                const age = h('dd', { class: 'tp-age' });
                const first = FIRST.includes(id) || recorded.has(id) || id.startsWith('acceleration');
                if (!first) also.hidden = false;
                (first ? values : others).append(h('div', {}, h('dt', { title }, title), value, age));
                rows.set(id, { value, age });
            }
            return rows.get(id);
        }

        function write({ value, age }, words, ageWords, instead = NOT_MEASURED) {
            const missing = words === null;
            value.textContent = missing ? instead : words;
            value.classList.toggle('missing', missing);
            age.textContent = missing ? '' : ageWords;
        }

        /** The rows stand before the first moment is picked; then they read "–". */
        function frameRows(details) {
            for (const entry of details.values) write(row(entry.id, entry.title), '–', '');
            write(row('acceleration', 'Acceleration'), '–', '');
            write(row('acceleration.level', '… as on the level'), '–', '');
        }

        const instead = (id) => (recorded.has(id) ? 'no sample yet' : id === 'speed.ideal' ? 'not computed' : NOT_MEASURED);

        function fill(details) {
            for (const entry of details.values) {
                const words = entry.value === null ? null : unit(entry.value, entry.decimals, entry.unit);
                write(row(entry.id, entry.title), words, entry.age_s === null ? '' : age(entry.age_s), instead(entry.id));
            }
            const { value, level } = details.acceleration || { value: null, level: null };
            write(row('acceleration', 'Acceleration'), value === null ? null : unit(value, 2, 'm/s²', true), '');
            const levelWords = level === null ? null : unit(level, 2, 'm/s²', true);
            write(row('acceleration.level', '… as on the level'), levelWords, '', value === null ? NOT_MEASURED : 'slope unknown');
        }

        function fillRoad(road, cameraOff) {
            const nothing = page.road.reason || road ? NOT_MEASURED : 'unknown';
            gradient.fill(road ? road.gradient : null, nothing);
            alignment.fill(road ? road.alignment : null, nothing);
            witness.textContent = road ? witnessWords(road) : noRoad(cameraOff);
        }

        function noRoad(cameraOff) {
            if (cameraOff) return 'The camera was off here: the road is unknown.';
            return page.road.reason ? sentence(page.road.reason) : 'No estimate of this stretch: the road is unknown.';
        }

        function update() {
            trouble.textContent = '';
            const { details, t } = moment;
            const picked = t !== null;
            time.textContent = picked ? clock(t) : 'No moment picked';
            place.textContent = picked && details && details.count ? placeWords(details) : '';
            element.classList.toggle('idle', !picked);
            if (details && picked) {
                fill(details);
                fillRoad(details.road, details.camera_off);
            } else if (!picked) {
                for (const [, { value, age }] of rows) {
                    value.textContent = '–';
                    value.classList.remove('missing');
                    age.textContent = '';
                }
                gradient.fill(null, '–');
                alignment.fill(null, '–');
                witness.textContent = page.road.reason ? sentence(page.road.reason) : '';
            }
            if (picture) picture.show(details && picked ? details : null);
            const now = picked ? moment.event() : null;
            event.className = eventClass + (now ? outcome(now) : 'none');
            event.replaceChildren(...(now ? eventWords(now) : noEvent(picked)));
        }

        function placeWords(details) {
            const strip = page.strips.find((one) => one.id === details.signal);
            return (strip ? strip.title.toLowerCase() + ' ' : 'sample ') + number(details.index + 1, 0) + ' of ' + number(details.count, 0);
        }

        function noEvent(picked) {
            if (picked) return [h('p', {}, page.events.length ? 'No event at this moment.' : 'This trip has no events.')];
            const dearest = [...page.events].sort((a, b) => b.raw - a.raw)[0];
            const hint = h('p', {}, 'Click anywhere in a strip to see everything that is known about that moment.');
            if (!dearest) return [hint];
            const words = 'Begin with ' + clock(dearest.t) + ' ' + dearest.title.toLowerCase();
            return [hint, h('button', { type: 'button', class: 'tp-link', onclick: () => moment.pick(dearest.t, 'event') }, words)];
        }

        /** As high as the highest of this trip's events needs, so that the box has one height at every moment. */
        function keepHeight() {
            const wordiest = [...page.events].sort((a, b) => b.sentence.length - a.sentence.length).slice(0, 4);
            const heights = wordiest.map((one) => {
                const probe = h('div', { class: 'tp-event probe' }, eventWords(one));
                element.append(probe);
                const { height } = probe.getBoundingClientRect();
                probe.remove();
                return height;
            });
            if (heights.length) event.style.minHeight = Math.ceil(Math.max(...heights)) + 'px';
        }

        let width = 0;
        const resize = new ResizeObserver(() => {
            if (element.clientWidth === width) return;
            width = element.clientWidth;
            keepHeight();
        });
        resize.observe(element);
        document.fonts.ready.then(keepHeight);

        const offs = [
            () => resize.disconnect(),
            moment.on('details', update),
            moment.on('moment', () => (time.textContent = moment.t === null ? 'No moment picked' : clock(moment.t))),
            moment.on('trouble', (message) => (trouble.textContent = message)),
        ];
        update();
        if (moment.firstSignal) {
            server.moment(0, moment.firstSignal).then(
                (details) => {
                    if (!rows.size) frameRows(details);
                },
                () => {},
            );
        }

        return {
            element,
            /** The moment in one sentence, for those who hear it. */
            summary() {
                const { details, t } = moment;
                if (t === null || !details) return '';
                const known = details.values.filter((entry) => entry.value !== null).slice(0, 3);
                const parts = [clock(t), ...known.map((entry) => entry.title + ' ' + unit(entry.value, entry.decimals, entry.unit))];
                if (details.road && details.road.gradient) parts.push('road ' + kind(details.road.gradient.kind).word);
                if (details.road && details.road.alignment) parts.push(kind(details.road.alignment.kind).word);
                if (details.camera_off) parts.push('camera off');
                const now = moment.event();
                if (now) parts.push(now.title + ', ' + outcomeWord(now) + ', ' + number(now.points, 2) + ' points');
                return parts.join(', ') + '.';
            },
            destroy: () => offs.forEach((off) => off()),
        };
    };

    const age = (seconds) => number(seconds, 1) + SPACE + 's ago';

    const sentence = (words) => words.charAt(0).toUpperCase() + words.slice(1) + (words.endsWith('.') ? '' : '.');

    function witnessWords(road) {
        const parts = ['estimate of ' + clock(road.t)];
        if (road.distance_m !== null && road.distance_m !== undefined) parts.push('at ' + unit(road.distance_m, 0, 'm'));
        if (road.witness) parts.push('by ' + road.witness);
        return sentence(parts.join(', '));
    }

    /** What the picture can show: as the network saw it, or lit where hiding a part changed its answer. */
    const LOOKS = [
        { of: null, caption: 'seen by the classifier', next: 'What did it look at?' },
        { of: 'gradient', caption: 'what mattered for the gradient', next: 'And for the bend?' },
        { of: 'alignment', caption: 'what mattered for straight, curve or turn', next: 'Back to the picture' },
    ];

    /** The picture that the network saw. One is fetched at a time, the latest wins. */
    function seen(page, moment, server) {
        const image = h('img', { alt: 'What the classifier saw', width: 116, height: 116, hidden: true });
        const nothing = h('span', { class: 'tp-picture-none' });
        const words = h('span', {});
        const turn = h('button', { type: 'button', class: 'tp-link', onclick: () => look((looked + 1) % LOOKS.length) }, LOOKS[0].next);
        const caption = h('figcaption', {}, words, ' ', turn);
        const element = h('figure', { class: 'tp-picture' }, h('div', {}, image, nothing), caption);
        let looked = 0;
        let shown = null;
        let busy = false;
        let next = null;
        let at = null;

        image.addEventListener('load', () => done(true));
        image.addEventListener('error', () => done(false));

        function done(good) {
            busy = false;
            image.hidden = !good;
            nothing.textContent = good ? '' : 'picture not available';
            if (next !== null) {
                const t = next;
                next = null;
                fetchAt(t);
            }
        }

        function fetchAt(t) {
            if (busy) {
                next = t;
                return;
            }
            busy = true;
            const { of } = LOOKS[looked];
            if (of) nothing.textContent = 'looking …';
            image.src = of ? server.heatUrl(t, of) : server.frameUrl(t, 'classifier');
        }

        function look(next) {
            looked = next;
            turn.textContent = LOOKS[looked].next;
            image.alt = sentence(LOOKS[looked].caption);
            if (at !== null) {
                image.hidden = true;
                fetchAt(at);
            }
            write(shown);
        }

        function write(frame) {
            shown = frame;
            turn.hidden = !frame;
            words.textContent = LOOKS[looked].caption + (frame ? ', ' + age(frame.age_s) : '');
        }

        return {
            element,
            show(details) {
                const frame = details && !details.camera_off && details.frame;
                write(frame);
                if (!frame) {
                    at = next = null;
                    image.hidden = true;
                    nothing.textContent = details ? (details.camera_off ? 'camera off' : 'no frame') : '–';
                    return;
                }
                nothing.textContent = '';
                if (frame.t === at) {
                    image.hidden = busy ? image.hidden : false;
                    return;
                }
                at = frame.t;
                fetchAt(frame.t);
            },
        };
    }

    /** One question about the road: every answer with its share. */
    function bars(title, kinds) {
        const answer = h('b', {});
        const rows = kinds.map((name) => {
            const { word, sign, colour } = kind(name);
            const fill = h('i', { style: { background: 'var(' + (colour === '--tp-plain' ? '--tp-soft' : colour) + ')' } });
            const share = h('span', { class: 'tp-share' });
            const element = h('li', {}, h('span', { class: 'tp-kind' }, h('span', { class: 'tp-sign', 'aria-hidden': 'true' }, sign), word), h('span', { class: 'tp-bar', 'aria-hidden': 'true' }, fill), share);
            return { name, fill, share, element };
        });
        const element = h('div', { class: 'tp-bars' }, h('h3', {}, title + ' ', answer), h('ul', {}, rows.map((row) => row.element)));
        return {
            element,
            fill(estimate, blank) {
                answer.textContent = estimate ? kind(estimate.kind).word : blank || NOT_MEASURED;
                answer.classList.toggle('missing', !estimate);
                for (const row of rows) {
                    const share = estimate && estimate.shares ? estimate.shares[row.name] : null;
                    const known = typeof share === 'number';
                    row.fill.style.width = known ? share * 100 + '%' : '0';
                    row.share.textContent = known ? percent(share) : '–';
                    row.element.classList.toggle('chosen', !!estimate && estimate.kind === row.name);
                }
            },
        };
    }

    function eventWords(event) {
        const explained = event.raw > 0 ? event.given_back / event.raw : 0;
        const fact = (name, words) => h('div', {}, h('dt', {}, name), h('dd', {}, words));
        const points = (name, value, note) => h('div', {}, h('dt', {}, name), h('dd', {}, number(value, 2), note ? ' ' : '', note ? h('span', {}, note) : null));
        return [
            h('h3', {}, triangle(event, 14), ' ' + event.title + ', ' + outcomeWord(event)),
            h(
                'dl',
                { class: 'tp-facts' },
                fact('measured', glued(event.measured)),
                fact('limit', glued(event.limit)),
            ),
            h(
                'dl',
                { class: 'tp-facts' },
                points('raw points', event.raw),
                points('explained', event.given_back, '(' + percent(explained) + ')'),
                points('counted', event.points),
            ),
            h('p', {}, glued(event.sentence)),
            event.why ? h('details', {}, h('summary', {}, 'Why?'), h('p', {}, glued(event.why))) : null,
        ].filter(Boolean);
    }
})((window.truegrade.trip = window.truegrade.trip || {}));
