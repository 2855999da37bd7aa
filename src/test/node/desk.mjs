// A desk in 200 lines, written from src/docs/protocol.md alone:
//   node desk.mjs https://localhost:8443 CODE ca.pem
// One line per step; ends with 1 and a sentence where the platform does something else.
import crypto from 'node:crypto';
import fs from 'node:fs';
import https from 'node:https';
import zlib from 'node:zlib';

const [base, code, caFile] = process.argv.slice(2);
const agent = new https.Agent({
  ca: caFile && fs.readFileSync(caFile), minVersion: 'TLSv1.2', keepAlive: true,
});
const desk = { rows: new Map(), seq: 0, ahead: 0 };
const { publicKey, privateKey } = crypto.generateKeyPairSync('ed25519');

function must(holds, sentence) {
  if (!holds) throw new Error(sentence);
}

function say(step, what) {
  console.log(`${step}: ${what}`);
}

// ---- requests

function send(method, path, body, access) {
  const bytes = body && zlib.gzipSync(JSON.stringify(body));
  const headers = { 'Accept-Encoding': 'gzip' };
  if (bytes) Object.assign(headers, { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip', 'Content-Length': bytes.length });
  if (access) headers.Authorization = `Bearer ${access}`;
  return new Promise((resolve, reject) => {
    const request = https.request(new URL(path, base), { method, headers, agent, timeout: 60_000 }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('error', reject);
      answer.on('end', () => {
        const whole = Buffer.concat(parts);
        const text = (answer.headers['content-encoding'] === 'gzip' ? zlib.gunzipSync(whole) : whole).toString('utf8');
        try {
          resolve({ status: answer.statusCode, text, json: JSON.parse(text) });
        } catch {
          reject(new Error(`${method} ${path} was answered ${answer.statusCode} with something that is no JSON`));
        }
      });
    });
    request.on('timeout', () => request.destroy(new Error(`${path} was not answered within a minute`)));
    request.on('error', reject);
    request.end(bytes);
  });
}

async function ask(method, path, body) {
  let answer = await send(method, path, body, desk.tokens?.access);
  if (answer.json.code === 'token_invalid') {
    await renew();
    answer = await send(method, path, body, desk.tokens.access);
  }
  must(answer.status === 200, `${method} ${path} was answered ${answer.status} ${answer.json.code}: ${answer.json.message}`);
  return answer;
}

async function refused(status, code, method, path, body, access = desk.tokens.access) {
  const answer = await send(method, path, body, access);
  must(answer.status === status && answer.json.code === code,
    `${path} should be answered ${status} ${code} and was answered ${answer.status} ${answer.json.code}`);
}

async function renew() {
  const { refresh } = desk.tokens;
  const proof = crypto.sign(null, Buffer.from(refresh, 'utf8'), privateKey).toString('base64url');
  const answer = await send('POST', '/v1/token', { device_id: desk.id, refresh, proof });
  must(answer.status === 200, `/v1/token was answered ${answer.status} ${answer.json.code}: ${answer.json.message}`);
  must(answer.json.access && answer.json.refresh !== refresh, 'a refresh token and its proof bought no new pair');
  desk.tokens = answer.json;
}

// ---- rows

const isNothing = (value) => value === null || (Array.isArray(value) && !value.length);
const now = () => Date.now() + desk.ahead; // By the platform's clock, whatever this one says.
const name = (t, id) => `${t}\n${id}`;
const rowsOf = (t) => [...desk.rows.values()].filter((row) => row.t === t);

/** Keeps a row that is newer; of an answer also one as new: a push gives all its rows one version. */
function keep(change, rows = desk.rows, answered = false) {
  const known = rows.get(name(change.t, change.id));
  if (known && (answered ? known.v > change.v : known.v >= change.v)) return;
  if (change.o) rows.set(name(change.t, change.id), change);
  else rows.delete(name(change.t, change.id));
}

/** What the platform makes of a row that it says is as it was sent. */
function laidOver(row, mutation, v) {
  const o = structuredClone(row?.o ?? {});
  for (const [field, value] of Object.entries(mutation.o)) {
    const [, line] = /^lines\.(\d+)$/.exec(field) ?? [];
    const into = line ? (o.lines ??= {}) : o;
    if (isNothing(value)) delete into[line ?? field];
    else into[line ?? field] = value;
  }
  return { t: mutation.t, id: mutation.id, v, o };
}

async function pull(rows, cursor, digest = true) {
  let answer;
  do {
    answer = (await ask('POST', '/v1/pull', { cursor, schema: 1, limit: 1000, wait_s: 0, digest })).json;
    answer.changes.forEach((change) => keep(change, rows));
    cursor = answer.cursor;
  } while (answer.has_more);
  return answer;
}

// ---- digest

const quoted = (text) => JSON.stringify(text).replace(/\\(\\|u[0-9a-f]{4})/g, (e) => (e === '\\\\' ? e : `\\u${e.slice(2).toUpperCase()}`));

function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return typeof value === 'string' ? quoted(value) : String(value);
  const names = Object.keys(value).filter((each) => !isNothing(value[each])).sort();
  return `{${names.map((each) => `${quoted(each)}:${canonical(value[each])}`).join(',')}}`;
}

function digestOf(rows) {
  const sums = {};
  for (const { t, id, v, o } of rows) {
    const sha256 = crypto.createHash('sha256').update(`${t}\n${id}\n${v}\n${canonical(o)}`).digest();
    const sum = (sums[t] ??= { rows: 0, sum: 0n });
    sum.rows += 1;
    sum.sum ^= sha256.readBigUInt64BE();
  }
  return sums;
}

function compare(said, rows) {
  must(said, 'the answer that brought the desk up to date has no digest');
  const own = digestOf(rows.values());
  for (const t of new Set([...Object.keys(said), ...Object.keys(own)])) {
    const sum = own[t]?.sum.toString(16).padStart(16, '0');
    must(said[t]?.rows === own[t]?.rows && said[t]?.sum === sum,
      `of ${t} the platform has ${said[t]?.rows} rows (${said[t]?.sum}) and this desk ${own[t]?.rows} (${sum})`);
  }
  return `${Object.keys(own).length} kinds, ${rows.size} rows alike`;
}

// ---- mutations

function newId() {
  const id = crypto.randomBytes(16);
  id.writeUIntBE(now(), 0, 6);
  id[6] = (id[6] & 0x0f) | 0x70;
  id[8] = (id[8] & 0x3f) | 0x80;
  return id.toString('base64url');
}

function put(t, id, o) {
  const base_v = desk.rows.get(name(t, id))?.v ?? 0;
  return { seq: ++desk.seq, mid: newId(), op: 'put', t, id, base_v, o, at: now() };
}

async function push(muts) {
  const answer = await ask('POST', '/v1/push', { device_id: desk.id, muts });
  const { acked_through, results } = answer.json;
  must(acked_through === muts.at(-1).seq, `pushed through ${muts.at(-1).seq}, acknowledged through ${acked_through}`);
  results.forEach((result, i) => must(result.mid === muts[i].mid, `the answer for ${muts[i].seq} is about another mutation`));
  return { results, text: answer.text.replace(/"server_time":\d+/, '') };
}

function settle(muts, results) {
  muts.forEach((mutation, i) => {
    const { st, v, row } = results[i];
    if (st === 'ok') keep(laidOver(desk.rows.get(name(mutation.t, mutation.id)), mutation, v), desk.rows, true);
    else if (row) keep(row, desk.rows, true);
  });
}

// ---- the steps

async function main() {
  const enrolled = (await ask('POST', '/v1/devices', {
    enrol_code: code,
    device_pubkey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64url'),
    app_version: 'desk.mjs', schema: { min: 1, max: 1 },
  })).json;
  Object.assign(desk, { id: enrolled.device_id, letter: enrolled.letter, tokens: enrolled.tokens, ahead: enrolled.server_time - Date.now() });
  say('enrolled', `device ${desk.letter} as ${enrolled.role}`);

  await refused(401, 'token_invalid', 'GET', '/v1/snapshot', undefined, 'forged');
  await renew();
  say('tokens', 'a forged one refused, a new pair for the proof');

  let page = (await ask('GET', '/v1/snapshot?limit=3')).json;
  const { cursor } = page;
  let pages = 1;
  for (page.rows.forEach((row) => keep(row)); page.next; page.rows.forEach((row) => keep(row))) {
    const kept = page.next; // All that a desk has left that was cut off here, beside its rows.
    page = (await ask('GET', `/v1/snapshot?page=${encodeURIComponent(kept)}&limit=${pages++ < 3 ? 3 : 5000}`)).json;
    must(page.cursor === cursor, 'a later page of the snapshot has another cursor');
  }
  say('snapshot', `${desk.rows.size} rows in ${pages} pages`);

  let pulled = await pull(desk.rows, cursor);
  say('pulled', `to version ${pulled.as_of}; ${compare(pulled.digest, desk.rows)}`);
  const fromNothing = new Map();
  await pull(fromNothing, undefined);
  say('from nothing', compare(pulled.digest, fromNothing));

  const some = (t, o) => rowsOf(t).find((row) => row.why !== 'erased')?.id ?? (muts.push(put(t, newId(), o)), muts.at(-1).id);
  const muts = [];
  const member = some('member', { unsure: 1, address_open: 0, registered_at: now(), name: '黎娟', tail4: '1111' });
  const product = some('product', { name: '蓝莓', zone: 'CHILLED', zone_from: 'TYPED' });
  const variant_id = some('variant', { product_id: product, text: '125g' });
  const group_buy_id = some('group_buy', { title: '周末团' });
  muts.push(put('member', member, { remark: `放门口 "三楼" 🍎\n${Date.now()}` }));
  muts.push(put('order', newId(), {
    group_buy_id, join_number: `${desk.letter}-1`, member_id: member, state: 'PAID', state_known: 1,
    logistics: 'PICKUP', amount_fen: 2990, refund_fen: 0, settled_fen: 0, freight_fen: 0, discount_fen: 0,
    ordered_at: now(), time_precision: 'SECOND', presence: 'PRESENT',
    'lines.0': { variant_id, quantity: 1, refunded: 0, cancelled: 0, amount_fen: 2990 },
  }));
  muts.push(put('consent', newId(), { member_id: newId(), purpose: 'MARKETING', granted: 1, how: 'COUNTER', seen: [], at: now() }));
  const named = { name: `供应商 ${newId()}` };
  muts.push(put('supplier', newId(), named), put('supplier', newId(), named));
  const pushed = await push(muts);
  const states = pushed.results.map((result) => result.st + (result.code ? ` ${result.code}` : ''));
  must(states.slice(0, -3).every((st) => st === 'ok'), `the remark and the walk-in order should be ok and are ${states}`);
  must(states.at(-3) === 'rejected dep_rejected', `a consent of nobody should be dep_rejected and is ${states.at(-3)}`);
  must(states.at(-1) === 'merged' && pushed.results.at(-1).row.id === muts.at(-2).id, 'a second supplier of one name should be merged into the first');
  settle(muts, pushed.results);
  say('pushed', states.join(', '));

  const again = await push(muts);
  must(again.text === pushed.text, 'the same push again is answered otherwise');
  say('pushed again', 'the same bytes, and nothing done twice');

  pulled = await pull(desk.rows, pulled.cursor);
  say('pulled', `to version ${pulled.as_of}; ${compare(pulled.digest, desk.rows)}`);

  const begun = Date.now();
  const waiting = ask('POST', '/v1/pull', { cursor: pulled.cursor, schema: 1, limit: 1000, wait_s: 20, digest: false });
  const news = [put('member', member, { remark: '放传达室' })];
  settle(news, (await push(news)).results);
  const heard = (await waiting).json;
  must(heard.changes.some((change) => change.id === member && change.o.remark === '放传达室'), 'the pull that waited did not bring the news');
  must(Date.now() - begun < 15_000, 'the pull that waited was not told of the news');
  say('waited', 'and heard of a change');

  await refused(409, 'seq_gap', 'POST', '/v1/push', { device_id: desk.id, muts: [{ ...put('member', member, { remark: '' }), seq: desk.seq + 7 }] });
  await refused(409, 'device_forked', 'POST', '/v1/push', { device_id: desk.id, muts: [{ ...muts[0], at: muts[0].at + 1 }] });
  say('refused', 'a gap, and another body under an old number');
}

main().then(() => agent.destroy(), (failure) => {
  console.error(failure.message);
  process.exit(1);
});
