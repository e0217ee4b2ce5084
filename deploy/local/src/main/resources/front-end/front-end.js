// All that a front end needs to show a report: sign in, ask for a launch, frame it, close it in time.
// docs/front-ends.md says why each step is as it is.
const GATEWAY = 'http://localhost:8080';
const PROVIDER = 'http://127.0.0.1:9000';
const CLIENT = 'statewide-portal';
const CALLBACK = location.origin + '/callback';
const ASK_EVERY_MILLIS = 2000;
const TRUST_MILLIS = 4500;

const part = (id) => document.getElementById(id);
let token = ''; // in memory alone: whoever reloads the page signs in again

// 1. Sign in: authorization code with PKCE (RFC 7636), a public client.

const base64url = (bytes) => btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));

async function signIn() {
  const verifier = random();
  const state = random();
  sessionStorage.setItem('signing-in', JSON.stringify({ verifier, state }));
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  location.assign(PROVIDER + '/oauth2/authorize?' + new URLSearchParams({
    response_type: 'code', client_id: CLIENT, scope: 'openid', redirect_uri: CALLBACK, state,
    code_challenge: base64url(new Uint8Array(digest)), code_challenge_method: 'S256',
  }));
}

async function comeBack(answer) {
  const begun = JSON.parse(sessionStorage.getItem('signing-in') ?? '{}');
  sessionStorage.removeItem('signing-in');
  history.replaceState(null, '', '/');
  if (answer.get('state') !== begun.state) {
    throw new Error('This sign-in was not begun here.');
  }
  const given = await fetch(PROVIDER + '/oauth2/token', {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code', client_id: CLIENT, redirect_uri: CALLBACK, code: answer.get('code') ?? '',
      code_verifier: begun.verifier,
    }),
  });
  if (!given.ok) {
    throw new Error('The provider gave no token.');
  }
  token = (await given.json()).access_token;
}

// 2. Ask the API with the token, never with cookies.

async function ask(method, path, body) {
  const answer = await fetch(GATEWAY + path, {
    method,
    credentials: 'omit',
    headers: { Authorization: 'Bearer ' + token, ...(body && { 'Content-Type': 'application/json' }) },
    body: body && JSON.stringify(body),
  });
  const said = await answer.json();
  if (!answer.ok) {
    throw new Error(said.title + ': ' + said.detail); // a problem (RFC 9457), in words for people
  }
  return said;
}

async function tiles() {
  const [district] = (await ask('GET', '/api/v1/districts')).items;
  const sets = (await ask('GET', '/api/v1/data-sets?district=' + district.code)).items;
  for (const { id } of sets) {
    const set = await ask('GET', '/api/v1/data-sets/' + id);
    part('tiles').append(...set.tiles.map((tile) => item(set, tile)));
  }
  part('told').textContent = 'Signed in for ' + district.name + '.';
}

function item(set, tile) {
  const item = document.createElement('li');
  const button = document.createElement('button');
  button.textContent = tile.title;
  button.dataset.tile = tile.id;
  button.onclick = () => open(set, tile).catch((error) => tell(error.message));
  item.append(button);
  return item;
}

// 3. Ask for a launch, and come for it once, in a frame that can do as little as possible.

async function open(set, tile) {
  tell('Checking the agreement');
  const reference = { reportId: tile.reference.reportId, values: tile.reference.values };
  const launch = await ask('POST', '/api/v1/launches',
    { district: set.district, reference, dataSetId: set.id, tileId: tile.id });
  const address = GATEWAY + launch.href;
  if (!launch.frame.allowed) {
    tell('The source does not let other sites frame it.', link(address));
    return;
  }
  const frame = document.createElement('iframe');
  frame.title = tile.title;
  frame.setAttribute('sandbox', launch.frame.sandbox);
  frame.setAttribute('referrerpolicy', 'no-referrer');
  frame.credentialless = true;
  frame.src = address;
  tell('This opening is on record.', frame);
  watch(frame, set.district, reference);
}

function link(address) {
  const link = document.createElement('a');
  link.textContent = 'Open the report (new tab)';
  Object.assign(link, { href: address, target: '_blank', rel: 'noopener noreferrer' });
  return link;
}

// 4. Close the frame when its coverage ends, or when nobody can say any more that it has not.

function watch(frame, district, reference) {
  let confirmed = performance.now();
  const asking = setInterval(async () => {
    const asked = performance.now();
    const checks = await ask('POST', '/api/v1/coverage-checks', { district, references: [reference] }).catch(() => undefined);
    const coverage = checks?.results[0];
    if (coverage?.permitted) {
      confirmed = Math.max(confirmed, asked);
    } else if (coverage) {
      close('The report was closed. ' + coverage.explanation);
    }
  }, ASK_EVERY_MILLIS);
  const watching = setInterval(() => {
    if (performance.now() - confirmed > TRUST_MILLIS) {
      close('The report was closed: whether it is still covered could not be confirmed.');
    }
  }, 500);
  function close(why) {
    clearInterval(asking);
    clearInterval(watching);
    if (frame.isConnected) {
      tell(why);
    }
  }
}

function tell(words, ...shown) {
  part('told').textContent = words;
  part('report').replaceChildren(...shown);
}

part('sign-in').onclick = signIn;
if (location.pathname === '/callback') {
  comeBack(new URLSearchParams(location.search)).then(tiles).catch((error) => tell(error.message));
}
