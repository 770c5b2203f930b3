/*
 * The chart card: strips, road rows, event lane and axis on one time scale, and over them one layer with the crosshair.
 * Hovering moves that layer only (no request, no drawing on a canvas); a click takes a raw sample, a drag zooms.
 */
(function (trip) {
    'use strict';

    const { h, clock } = trip.format;
    /** Pixels left (the strips' numbers) and right of the time scale. */
    const LEFT = 58;
    const RIGHT = 14;
    const DRAG_PX = 6;
    const NARROW = '(max-width: 699px)';
    const STEPS_S = [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600];

    trip.chart = function (page, moment, server) {
        const scale = timeScale(page.duration_s);
        const hover = { x: null, strip: null };
        let full = null;
        let loading = null;
        let frame = 0;
        let drag = null;

        const strips = trip.strips(page, moment, scale);
        const road = trip.road(page, moment, scale);
        const axis = h('div', { class: 'tp-axis', 'aria-hidden': 'true' });
        const shade = h('div', { class: 'tp-shade' });
        const hoverLine = h('div', { class: 'tp-line hover' });
        const line = h('div', { class: 'tp-line' });
        const box = h('div', { class: 'tp-box' });
        const time = h('div', { class: 'tp-time' });
        const layer = h('div', { class: 'tp-layer', 'aria-hidden': 'true' }, shade, hoverLine, line, box, time);
        const all = h('button', { class: 'tp-button small', type: 'button', onclick: () => zoom(0, page.duration_s) }, 'Whole trip');
        const shown = h('span', {});
        const zoomed = h('p', { class: 'tp-zoomed', hidden: true }, shown, ' ', all);
        const trouble = h('p', { class: 'tp-trouble', role: 'alert' });
        const plots = h('div', { class: 'tp-plots', style: '--tp-left: ' + LEFT + 'px; --tp-right: ' + RIGHT + 'px' }, strips.elements, road.elements, axis, layer);
        const element = h(
            'section',
            { class: 'tp-card tp-chart', 'aria-label': 'The trip over time' },
            h('h2', { class: 'tp-heard' }, 'The trip over time'),
            legend(page, zoomed),
            trouble,
            plots,
            notRecorded(page),
            h('p', { class: 'tp-keys' }, '← → sample · shift + ← → event · space play · esc clear · drag to zoom, double click for the whole trip'),
        );

        // --- time scale ---------------------------------------------------------------------------------------------

        function timeScale(duration) {
            const whole = Math.max(duration, 0.001);
            return {
                from: 0,
                to: whole,
                width: 0,
                left: LEFT,
                right: RIGHT,
                step: 60,
                x: (t) => LEFT + ((t - scale.from) / (scale.to - scale.from)) * (scale.width - LEFT - RIGHT),
                t: (x) => scale.from + ((x - LEFT) / (scale.width - LEFT - RIGHT)) * (scale.to - scale.from),
                zoomed: () => scale.from > 0 || scale.to < whole,
            };
        }

        function measure() {
            scale.width = plots.clientWidth;
            const labels = Math.max(2, Math.floor((scale.width - LEFT - RIGHT) / 64));
            scale.step = STEPS_S.find((step) => (scale.to - scale.from) / step <= labels) || 7200;
        }

        function draw() {
            if (!plots.clientWidth) return;
            measure();
            strips.draw();
            road.draw();
            drawAxis();
            place();
        }

        function drawAxis() {
            const decimals = scale.step < 1 ? 1 : 0;
            const labels = [];
            for (let i = Math.ceil(scale.from / scale.step - 1e-6); i * scale.step <= scale.to + 1e-6; i++) {
                labels.push(h('span', { style: { left: scale.x(i * scale.step) + 'px' } }, clock(i * scale.step, decimals)));
            }
            axis.replaceChildren(...labels);
        }

        // --- data ---------------------------------------------------------------------------------------------------

        async function load() {
            if (loading) loading.abort();
            const signals = strips.signals();
            if (!signals.length) return;
            if (!scale.zoomed() && full) {
                strips.data(full);
                draw();
                return;
            }
            const mine = (loading = new AbortController());
            const whole = !scale.zoomed();
            try {
                const answer = await server.series(signals, scale.from, scale.to, Math.max(200, scale.width - LEFT - RIGHT), mine.signal);
                if (whole) full = answer.series;
                strips.data(answer.series, whole);
                trouble.textContent = '';
                draw();
                place();
            } catch (error) {
                if (error.name !== 'AbortError') trouble.textContent = 'The curves could not be loaded. ' + error.message;
            }
        }

        function zoom(from, to) {
            const least = Math.min(0.5, page.duration_s);
            const middle = (from + to) / 2;
            if (to - from < least) [from, to] = [middle - least / 2, middle + least / 2];
            scale.from = Math.max(0, from);
            scale.to = Math.min(Math.max(page.duration_s, 0.001), to);
            zoomed.hidden = !scale.zoomed();
            shown.textContent = clock(scale.from) + '–' + clock(scale.to);
            draw();
            load();
        }

        // --- crosshair ----------------------------------------------------------------------------------------------

        function place() {
            const t = moment.t;
            const at = t === null ? null : scale.x(t);
            const inside = at !== null && t >= scale.from && t <= scale.to;
            move(line, inside ? at : null);
            const hovering = hover.x !== null && !drag;
            const x = hovering ? Math.min(Math.max(hover.x, LEFT), scale.width - RIGHT) : null;
            move(hoverLine, x);
            move(time, x !== null ? x : inside ? at : null);
            if (x !== null) time.textContent = clock(scale.t(x));
            else if (inside) time.textContent = clock(t);
            time.classList.toggle('hover', x !== null);
            strips.read(x !== null ? scale.t(x) : t, x === null);
            strips.dot(inside);
            const event = moment.event();
            shade.style.display = event && event.to > scale.from && event.from < scale.to ? '' : 'none';
            if (event) {
                const left = Math.max(scale.x(event.from), LEFT);
                shade.style.transform = 'translateX(' + left + 'px)';
                shade.style.width = Math.max(2, Math.min(scale.x(event.to), scale.width - RIGHT) - left) + 'px';
            }
        }

        function move(mark, x) {
            mark.style.display = x === null ? 'none' : '';
            if (x !== null) mark.style.transform = 'translateX(' + x + 'px)';
        }

        const soon = () => {
            if (!frame) frame = requestAnimationFrame(() => ((frame = 0), place()));
        };

        // --- pointer ------------------------------------------------------------------------------------------------

        const local = (event) => event.clientX - plots.getBoundingClientRect().left;

        function down(event) {
            if (event.button !== 0 || event.target.closest('button, select')) return;
            drag = { x: local(event), id: event.pointerId, far: false, strip: stripOf(event) };
        }

        function moved(event) {
            hover.x = event.pointerType === 'touch' ? null : local(event);
            if (drag && event.pointerId === drag.id) {
                const x = local(event);
                if (!drag.far && Math.abs(x - drag.x) > DRAG_PX) {
                    drag.far = true;
                    plots.setPointerCapture(event.pointerId);
                }
                if (drag.far) {
                    const [a, b] = [drag.x, x].sort((p, q) => p - q).map((p) => Math.min(Math.max(p, LEFT), scale.width - RIGHT));
                    box.style.display = 'block';
                    box.style.transform = 'translateX(' + a + 'px)';
                    box.style.width = b - a + 'px';
                    drag.range = [scale.t(a), scale.t(b)];
                }
            }
            soon();
        }

        function up(event) {
            if (!drag || event.pointerId !== drag.id) return;
            const { far, range, strip, x } = drag;
            endDrag();
            if (far) zoom(range[0], range[1]);
            else if (x >= LEFT - 6 && x <= scale.width - RIGHT + 6) moment.pick(scale.t(x), 'click', strip);
        }

        function endDrag() {
            drag = null;
            box.style.display = 'none';
        }

        const stripOf = (event) => {
            const strip = event.target.closest('[data-strip]');
            return strip ? strip.dataset.strip : null;
        };

        plots.addEventListener('pointerdown', down);
        plots.addEventListener('pointermove', moved);
        plots.addEventListener('pointerup', up);
        plots.addEventListener('pointercancel', endDrag);
        plots.addEventListener('pointerleave', () => ((hover.x = null), soon()));
        plots.addEventListener('dblclick', (event) => {
            if (!event.target.closest('button, select') && scale.zoomed()) zoom(0, page.duration_s);
        });

        // --- life ---------------------------------------------------------------------------------------------------

        const narrow = matchMedia(NARROW);
        const dark = matchMedia('(prefers-color-scheme: dark)');
        const relayout = () => {
            strips.narrow(narrow.matches);
            full = null;
            draw();
            load();
        };
        const retheme = () => draw();
        let width = 0;
        const resize = new ResizeObserver(() => {
            if (plots.clientWidth === width) return;
            width = plots.clientWidth;
            draw();
        });
        const offs = [moment.on('moment', soon), moment.on('details', soon)];
        strips.onchoice(() => ((full = null), draw(), load()));
        move(line, null);
        move(hoverLine, null);
        move(time, null);
        shade.style.display = 'none';

        return {
            element,
            shownFrom: () => scale.from,
            /** True when a drag was under way and is given up. */
            cancelDrag() {
                const was = drag !== null && drag.far;
                endDrag();
                return was;
            },
            /** To be called once the element is in the page. */
            mounted() {
                resize.observe(plots);
                narrow.addEventListener('change', relayout);
                dark.addEventListener('change', retheme);
                relayout();
                // Text on a canvas does not change by itself when the page's font arrives.
                document.fonts.ready.then(retheme);
            },
            destroy() {
                if (loading) loading.abort();
                cancelAnimationFrame(frame);
                resize.disconnect();
                narrow.removeEventListener('change', relayout);
                dark.removeEventListener('change', retheme);
                offs.forEach((off) => off());
                strips.destroy();
            },
        };
    };

    function legend(page, zoomed) {
        const sample = (name, words) => h('span', {}, h('i', { class: 'tp-sample ' + name }), words);
        const triangle = (counted, words) =>
            h('span', {}, trip.format.triangle({ counted, points_up: true }, 12), ' ' + words);
        const ideal = page.strips.some((strip) => strip.companion);
        return h(
            'div',
            { class: 'tp-chart-head' },
            zoomed,
            h(
                'p',
                { class: 'tp-legend' },
                page.strips.length ? sample('raw', 'raw') : null,
                ideal ? sample('ideal', 'ideal') : null,
                page.events.length ? [triangle(true, 'counted'), triangle(false, 'given back by the road')] : null,
            ),
        );
    }

    function notRecorded(page) {
        if (!page.not_recorded.length) return null;
        const names = page.not_recorded.map((name, i) => (i ? name.charAt(0).toLowerCase() + name.slice(1) : name));
        return h('p', { class: 'tp-not-recorded' }, h('b', {}, 'Not recorded: '), names.join(', '));
    }
})((window.truegrade.trip = window.truegrade.trip || {}));
