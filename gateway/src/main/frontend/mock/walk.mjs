// Walks the portal over the mock API with a real browser: takes a screenshot of each page at two widths and asks axe.
// Run: npm run build && npm run mock & then npm run walk. Screenshots go to SHOTS, else the gateway's target/portal.
import { readFile, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const base = process.env.BASE ?? 'http://localhost:8790';
const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const shots = process.env.SHOTS ?? '../../../target/portal';
await mkdir(shots, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'] });
const context = await browser.newContext({ viewport: { width: 1280, height: 860 } });
const page = await context.newPage();
let failures = 0;
page.on('console', (message) => { if (message.type() === 'error' && !/status of (4|5)\d\d/.test(message.text())) { failures++; console.log('console:', message.text()); } });
page.on('pageerror', (error) => { failures++; console.log('page error:', error.message); });

async function shot(name) {
  await page.waitForTimeout(250);
  for (const [size, width, height] of [['wide', 1280, 860], ['phone', 320, 700]]) {
    await page.setViewportSize({ width, height });
    await page.waitForTimeout(60);
    const spill = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (spill > 0) { failures++; console.log(`${name} ${size}: ${spill} px too wide`); }
    await page.evaluate(axeSource);
    const found = await page.evaluate(() => window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], iframes: false }));
    for (const one of found.violations) { failures++; console.log(`${name} ${size}: ${one.id}: ${one.nodes.map((node) => node.target.join(' ') + ' | ' + (node.failureSummary ?? '').split('\n')[1]).join(' ; ').slice(0, 500)}`); }
    await page.screenshot({ path: `${shots}/${name}-${size}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: 1280, height: 860 });
  console.log('ok', name, '|', await page.title());
}
const as = async (who) => { await page.goto(`${base}/oauth2/authorization/micip?as=${who}`); await page.waitForSelector('.whoami'); };
const button = (name) => page.getByRole('button', { name });
const link = (name) => page.getByRole('link', { name });

await page.goto(base); await page.waitForSelector('h1'); await shot('01-start');
await link('The four promises').click(); await shot('02-about');
await page.goto(`${base}/districts/82030/data-sets`); await page.waitForSelector('h1'); await shot('03-signed-out-deep');
await as('planner'); await page.waitForSelector('.empty'); await shot('04-data-sets-empty');
await link('Make the first data set').click();
await page.getByLabel('Title').fill('Attendance');
await page.getByLabel('Guiding question').fill('Why did student 123-45-6789 and case 1234567890 miss so many days?');
await page.locator('label', { hasText: 'Non-academic' }).click();
await button('Make data set').click(); await page.waitForSelector('mark'); await shot('05-identifier-found');
await page.getByLabel('Guiding question').fill('Why does programme 1234567890 lose so many school days?');
await button('Make data set').click(); await page.waitForSelector('.usa-checkbox'); await shot('06-warning-to-confirm');
await page.locator('.usa-checkbox__label').click();
await button('Make data set, as confirmed').click(); await page.waitForSelector('.question'); await shot('07-data-set-empty');
await page.locator('.page__actions').getByText('Add a report').click(); await page.waitForSelector('.card'); await shot('08-sources');
await page.getByLabel('Words').fill('attendance'); await button('Find reports').click(); await page.waitForSelector('.menu'); await shot('08b-found');
await page.getByLabel('Words').fill('lunch'); await button('Find reports').click(); await page.waitForSelector('.empty'); await shot('08c-none-found');
await link('Clear and choose a source').click();
await link('MI School Data').click(); await page.waitForSelector('.menu'); await shot('09-menu');
await page.locator('.menu__folder', { hasText: 'K-12' }).click(); await page.locator('.menu__folder', { hasText: 'Attendance' }).click(); await shot('10-menu-deeper');
await page.locator('.menu__report').first().click(); await page.waitForSelector('select'); await shot('11-report-form');
await page.getByLabel('Location').selectOption('district:82030');
await page.locator('label', { hasText: 'Trend' }).click();
await page.getByLabel('Caption').fill('Days lost, all buildings');
await button('Add to the data set').click(); await page.waitForSelector('.card'); await page.waitForTimeout(300); await shot('12-data-set');
await link('Add a report').click(); await link('Michigan Data Hub').click(); await link('Student engagement').click(); await page.waitForSelector('.menu__why'); await shot('13-menu-not-covered');
await link('Office Discipline Referrals').click(); await page.waitForSelector('.facts'); await shot('14-report-not-covered');
await link('Back to the menu').click(); await link('Attendance by Building').click();
await page.getByLabel('Location').selectOption('building:90001'); await button('Add to the data set').click(); await page.waitForSelector('.cards .card:nth-child(2)');
const dataSet = page.url();
await link('Attendance by Building').click(); await page.waitForSelector('iframe'); await page.waitForTimeout(600); await shot('15-tile-open');
const frame = await page.locator('iframe').evaluate((one) => one.cloneNode().outerHTML);
if (!['sandbox="allow-scripts"', 'credentialless', 'referrerpolicy="no-referrer"'].every((part) => frame.includes(part))) { failures++; console.log('frame:', frame); }
const tile = page.url();

const signer = await (await browser.newContext()).newPage();
await signer.goto(`${base}/oauth2/authorization/micip?as=signer`); await signer.waitForSelector('.whoami');
await signer.goto(`${base}/districts/82030/schedule-a`);
await signer.getByRole('button', { name: 'Change Schedule A' }).click();
for (let i = 0; i < 2; i++) { await signer.getByRole('button', { name: /Remove the line Michigan Data Hub, Attendance/ }).first().click(); }
await signer.getByRole('button', { name: 'Review the change' }).click(); await signer.waitForTimeout(300);
await signer.screenshot({ path: `${shots}/16-schedule-a-review-wide.png`, fullPage: true });
await signer.getByRole('button', { name: /Save as version/ }).click();
await signer.waitForSelector('.usa-alert--success');
const saved = Date.now(); await page.waitForSelector('iframe', { state: 'detached' }); console.log(`open frame closed ${Date.now() - saved} ms after the change`);
await shot('17-tile-closed');
await button('Open again').click(); await page.waitForTimeout(300); await shot('18-tile-refused');
await page.goto(dataSet); await page.waitForSelector('.card--dark'); await shot('19-data-set-one-dark');
await button('Revise the words').click(); await shot('20-revise'); await page.getByLabel('Guiding question').fill('Which of our buildings lose the most school days, and since when?');
await page.evaluate(async (at) => { const id = at.split('/').pop(); const set = await (await fetch(`/api/v1/data-sets/${id}`)).json(); await fetch(`/api/v1/data-sets/${id}`, { method: 'PATCH', headers: { 'If-Match': `"${set.version}"`, 'X-XSRF-TOKEN': 'mock-token' }, body: JSON.stringify({ title: 'Attendance and belonging', guidingQuestion: 'Which buildings lose the most days?' }) }); }, dataSet);
await button('Save').click(); await page.waitForTimeout(800); await page.waitForSelector('.usa-alert--warning', {timeout: 3000}); await shot('21-someone-changed-this');
await button('Reload').click(); await page.waitForTimeout(300); await shot('21b-as-it-stands'); await button('Cancel').click();
await button('Remove Attendance by Building').click(); await page.waitForSelector('.usa-alert--success'); await shot('22-tile-removed');
await button('Remove this data set').click(); await shot('23-remove-data-set');
await page.getByRole('button', { name: 'Remove', exact: true }).click(); await page.waitForSelector('.rows'); await shot('24-removed-list');
await page.goto(tile); await page.waitForTimeout(400); await shot('25-tile-gone');
for (const [name, path, status] of [['26-rate-limited', 'data-sets', 429], ['27-unavailable', 'data-sets', 503], ['28-forbidden', 'data-sets', 403], ['29-ended', 'data-sets', 401]]) {
  await fetch(`${base}/mock/fail?path=${path}&status=${status}`); await page.goto(`${base}/districts/82030/data-sets`); await page.waitForTimeout(1500); await shot(name);
}
await fetch(`${base}/mock/fail`);
await page.goto(`${base}/no/such/page`); await page.waitForSelector('h1'); await shot('30-no-such-page');

await page.goto(`${base}/districts/82030/data-sets/templates`); await page.waitForSelector('.card'); await shot('30b-templates');
await button('Use this template').first().click(); await page.waitForSelector('.usa-alert--warning'); await shot('30c-left-out');

await as('signer'); await page.goto(`${base}/districts/82030/agreement`); await page.waitForSelector('.timeline'); await shot('31-agreement');
await page.getByLabel('Reason').fill('A question is settled first.'); await button('Stop showing data').click(); await page.waitForSelector('.usa-alert--warning'); await shot('32-agreement-stopped'); await button('Lift the stop').click();
await page.goto(`${base}/districts/82030/schedule-a`); await page.waitForSelector('.diff'); await shot('33-schedule-a');
await button('Change Schedule A').click(); await shot('34-schedule-a-change');
await page.getByLabel('Kind of data').selectOption('attendance'); await button('Add the line').click(); await button('Review the change').click(); await shot('35-schedule-a-review');
await as('novi'); await page.goto(`${base}/districts/63100/agreement`); await page.waitForSelector('form'); await shot('36-sign');
await page.getByLabel('Your name').fill('Sample Person'); await page.getByLabel('Your title').fill('Superintendent'); await page.locator('label[for=read]').click(); await page.getByRole('button', { name: 'Sign', exact: true }).click(); await page.waitForSelector('.timeline__step--done:nth-child(2)'); await shot('37-signed');
await as('state-signer'); await shot('38-districts'); await page.goto(`${base}/districts/63100/agreement`); await page.waitForSelector('form'); await shot('39-acknowledge');
await page.getByLabel('Your name').fill('Sample Official'); await page.getByLabel('Your title').fill('MICIP administrator'); await page.locator('label[for=naming]').click(); await button('Acknowledge').click(); await page.waitForSelector('#administrator'); await shot('39b-name-administrator');
await page.goto(`${base}/agreements`); await page.waitForSelector('table'); await shot('44-dashboard');
await link('The text that is offered').click(); await page.waitForSelector('#publish'); await shot('44b-text'); await page.goBack(); await page.waitForSelector('table');
await button('Signed, not acknowledged').click(); await page.waitForTimeout(400); await shot('45-dashboard-signed');
await fetch(`${base}/mock/fail?path=agreements&status=503`); await page.goto(`${base}/agreements`); await page.waitForTimeout(1500); await shot('46-dashboard-down'); await fetch(`${base}/mock/fail`);
await page.goto(`${base}/districts/63100/readiness`); await page.waitForSelector('.rows'); await shot('47-readiness');
const send = (path, body) => page.evaluate(([at, what]) => fetch(at, { method: 'POST', headers: { 'X-XSRF-TOKEN': 'mock-token' }, body: JSON.stringify(what) }), [path, body]);
await as('signer'); await send('/api/v1/mock-ending/82030', {}); await page.goto(`${base}/districts/82030/agreement`); await page.waitForSelector('.timeline'); await shot('48-agreement-ending');
await page.getByText('Ask for an extension').first().click(); await page.getByLabel('New last day').fill('2027-06-30'); await page.locator('details', { hasText: 'Ask for an extension' }).getByLabel('Your name').fill('Sample Person'); await page.locator('details', { hasText: 'Ask for an extension' }).getByLabel('Your title').fill('Superintendent'); await button('Ask for the extension').click(); await page.waitForTimeout(400); await shot('49-extension-asked');
await button('Revoke the agreement').click(); await page.waitForTimeout(400); await shot('50-revoke');
await as('state-signer'); await page.goto(`${base}/districts/82030/agreement`); await page.waitForSelector('#answer'); await page.locator('label', { hasText: 'Decline it' }).click(); await shot('51-answer-extension');
await as('signer'); await page.goto(`${base}/districts/82030/agreement/versions`); await page.waitForSelector('.rows'); await shot('52-versions');
const [pdf] = await Promise.all([page.waitForEvent('download'), button('PDF of version 1').first().click()]); console.log('download', pdf.suggestedFilename());
await page.getByLabel('The PDF or JSON file').setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('x') }); await page.getByLabel('Its seal').setInputFiles({ name: 'a.seal', mimeType: 'text/plain', buffer: Buffer.from('other') }); await page.getByRole('button', { name: 'Check', exact: true }).click(); await page.waitForSelector('.usa-alert--error'); await shot('53-check-copy');
await page.goto(`${base}/districts/82030/schedule-a`); await button('Change it by a file').click();
await page.getByLabel('CSV or JSON file').setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('Shoes') }); await button('Read the file').click(); await page.waitForSelector('.usa-alert--error'); await shot('54-file-mistakes');
await page.getByLabel('CSV or JSON file').setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('ok') }); await button('Read the file').click(); await page.waitForSelector('.diff'); await page.waitForTimeout(300); await shot('55-file-review');
await page.goto(`${base}/districts/82030/as-it-was`); await page.getByLabel('Day').fill('2026-10-01'); await page.getByLabel('Kind of data').selectOption('growth'); await button('Decide as it was then').click(); await page.waitForSelector('.facts'); await shot('56-as-it-was');
await page.goto(`${base}/districts/82030/purge`); await page.getByLabel('Source').selectOption('mi-school-data'); await button('List what would go').click(); await page.waitForTimeout(400); await shot('57-purge-list');
if (await button(/^Purge \d/).count() > 0) { await page.locator('label[for=sure]').click(); await button(/^Purge \d/).click(); await page.waitForSelector('.usa-alert--success'); await shot('58-purged'); }
await as('planner'); await page.goto(`${base}/districts/82030/purge`); await page.waitForSelector('.usa-alert'); await shot('59-purge-not-yours');
await as('auditor'); await page.goto(`${base}/audit`); await page.waitForSelector('table'); await shot('40-audit');
await page.getByLabel('Outcome').selectOption('refused'); await button('Search').click(); await page.waitForTimeout(400);
await page.locator('tbody a').first().click(); await page.waitForSelector('.facts'); 
const [download] = await Promise.all([page.waitForEvent('download'), button('Download the proof').click()]); console.log('download', download.suggestedFilename());
await shot('41-entry');
await as('planner'); await page.goto(`${base}/districts/82030/readers`); await page.waitForSelector('table'); await shot('42-readers');
await page.goto(`${base}/`); await page.waitForSelector('.rows, .empty');
await page.keyboard.press('Tab'); await page.waitForTimeout(100); await page.screenshot({ path: `${shots}/43-skip-link.png` });
await page.keyboard.press('Enter'); console.log('focus after skip:', await page.evaluate(() => document.activeElement.id));
await button('Sign out everywhere').click(); await page.waitForSelector('.hero'); console.log('signed out:', await page.title());
await browser.close();
console.log(failures === 0 ? 'no findings' : `${failures} findings`);
process.exit(failures === 0 ? 0 : 1);
