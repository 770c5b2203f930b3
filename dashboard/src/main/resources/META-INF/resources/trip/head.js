/* The head of the page, and the pages of a trip that is not ready. */
(function (trip) {
    'use strict';

    const { h, number, span, percent, SPACE } = trip.format;

    const head = (trip.head = {});

    /** What, whose, when, how far; what was measured; the answer. */
    head.of = function (page) {
        return h('header', { class: 'tp-head' }, h('div', {}, title(page), when(page), tags(page)), score(page.score));
    };

    function title(page) {
        const words = [page.title, page.driver].filter(Boolean).join(' · ');
        const origin = { simulated: 'simulated', imported: 'imported' }[page.origin];
        const note = {
            simulated: 'No real drive: a simulated car on a simulated road',
            imported: 'Recorded elsewhere and imported',
        }[page.origin];
        return h(
            'div',
            { class: 'tp-title' },
            h('h1', {}, words),
            origin ? h('span', { class: 'tp-origin ' + origin, title: note }, origin) : null,
        );
    }

    function when(page) {
        const parts = [
            page.when || 'date not recorded',
            page.km === null ? 'distance not measured' : number(page.km, page.km < 1 ? 2 : 1) + SPACE + 'km',
            page.duration_s > 0 ? span(page.duration_s) : null,
        ];
        return h('p', { class: 'tp-when' }, parts.filter(Boolean).join(' · '));
    }

    function tags(page) {
        if (!page.tags.length) return null;
        return h(
            'ul',
            { class: 'tp-tags', 'aria-label': 'What was measured' },
            page.tags.map((tag) => h('li', { class: tag.measured ? null : 'missing' }, tag.text)),
        );
    }

    function score(score) {
        if (!score.scorable) {
            return h(
                'div',
                { class: 'tp-score none', role: 'group', 'aria-label': 'Score' },
                h('p', { class: 'tp-noscore' }, 'not scorable'),
                h('p', { class: 'tp-small' }, score.reason),
            );
        }
        const figures = [score.raw, score.fair];
        const decimals = figures.every((figure) => Math.abs(figure - Math.round(figure)) < 0.05) ? 0 : 1;
        const plain = (value) => number(value, decimals);
        // The difference of what is shown, so that the line adds up before the reader's eyes.
        const rounded = (value) => Number(value.toFixed(decimals));
        const difference = rounded(score.fair) - rounded(score.raw);
        const back = score.given_back.filter((part) => part.points > 0);
        const interval =
            typeof score.low === 'number'
                ? h('span', { class: 'tp-interval', title: 'Between these it lies, as sure as we are of the road' }, number(score.low, 0) + '–' + number(score.high, 0))
                : null;
        const provisional = score.provisional
            ? h('span', { class: 'tp-provisional', title: 'Under 10 km: one trip says little yet' }, 'provisional')
            : null;
        return h(
            'div',
            { class: 'tp-score', role: 'group', 'aria-label': 'Score' },
            h('p', { class: 'raw' }, h('b', {}, plain(score.raw)), h('span', {}, 'without the road')),
            h(
                'p',
                { class: 'back' + (back.length ? '' : ' nothing') },
                h('b', {}, back.length ? '+' + plain(difference) + ' given back by the road' : 'nothing given back'),
                h('span', {}, back.map((part) => part.part + ' ' + trim(part.points)).join(' · ') || 'the road explained no event'),
            ),
            h('p', { class: 'fair' }, h('b', {}, plain(score.fair)), h('span', {}, 'fair score', interval ? ' · ' : null, interval, provisional)),
        );
    }

    /** 9.00 → "9", 9.10 → "9.1". */
    const trim = (points) => number(points, Math.abs(points - Math.round(points)) < 0.005 ? 0 : 1);

    /** Queued, analysing or failed. Calling it again with the same state only moves the bar. */
    head.waiting = function (host, page, again) {
        const shown = host.firstElementChild;
        const state = page.state + (page.failure ? page.failure.what + page.failure.where : '');
        if (shown && shown.tpState === state) {
            shown.tpUpdate(page);
            return;
        }
        const box = page.state === 'failed' ? failed(page, again) : analysing(page);
        const view = h('div', { class: 'tp-waiting' }, h('header', { class: 'tp-head' }, h('div', {}, title(page), when(page))), box);
        view.tpState = state;
        view.tpUpdate = box.tpUpdate || (() => {});
        host.replaceChildren(view);
    };

    function analysing(page) {
        const stage = h('p', { class: 'tp-stage', role: 'status' });
        const bar = h('div', { class: 'tp-progress', role: 'progressbar', 'aria-label': 'Analysis', 'aria-valuemin': 0, 'aria-valuemax': 100 }, h('i', {}));
        const share = h('p', { class: 'tp-small' });
        const box = h('section', { class: 'tp-card tp-state' }, h('h2', {}, page.state === 'queued' ? 'Waiting its turn' : 'Being analysed'), stage, bar, share);
        box.tpUpdate = (now) => {
            const words = now.state === 'queued' ? 'Other trips are analysed first.' : sentence(now.stage || 'starting');
            if (stage.textContent !== words) stage.textContent = words;
            const known = typeof now.share === 'number';
            bar.classList.toggle('unknown', !known);
            bar.firstChild.style.width = known ? now.share * 100 + '%' : '';
            if (known) bar.setAttribute('aria-valuenow', Math.round(now.share * 100));
            else bar.removeAttribute('aria-valuenow');
            share.textContent = known ? percent(now.share) + ' done. The trip opens here by itself.' : 'The trip opens here by itself.';
        };
        box.tpUpdate(page);
        return box;
    }

    function failed(page, again) {
        const { what, where, todo } = page.failure || { what: 'The analysis ended without a word.' };
        const trouble = h('p', { class: 'tp-trouble', role: 'alert' });
        const button = h('button', { class: 'tp-button', type: 'button' }, 'Analyse again');
        button.addEventListener('click', () => {
            button.disabled = true;
            trouble.textContent = '';
            again().catch((error) => {
                button.disabled = false;
                trouble.textContent = error.message;
            });
        });
        const line = (name, text) => (text ? [h('dt', {}, name), h('dd', {}, text)] : []);
        return h(
            'section',
            { class: 'tp-card tp-state failed' },
            h('h2', {}, 'The analysis failed'),
            h('dl', {}, line('What', what), line('Where', where), line('What to do', todo)),
            button,
            trouble,
        );
    }

    /** The page itself could not be had. */
    head.broken = function (error, again) {
        return h(
            'section',
            { class: 'tp-card tp-state failed', role: 'alert' },
            h('h2', {}, 'This trip cannot be shown'),
            h('p', {}, error.message),
            h('button', { class: 'tp-button', type: 'button', onclick: again }, 'Try again'),
        );
    };

    const sentence = (words) => words.charAt(0).toUpperCase() + words.slice(1);
})((window.truegrade.trip = window.truegrade.trip || {}));
