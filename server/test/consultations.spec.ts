import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { describeOnBoth, type TestDatabase } from './databases.js';
import { act, copyOfPracticeDraft, type DraftAnswer, readDraft, withNode } from './policy-story.js';
import { type Client, TestApp } from './test-app.js';

const DAY = 24 * 60 * 60 * 1000;
const PASSWORD = 'opinions-are-welcome';

interface Opinion {
  readonly id: string;
  readonly kind: string;
  readonly place: { readonly title: { readonly zh: string }; readonly pointer: string } | null;
  readonly withdrawn: object | null;
  readonly decisions: readonly { readonly number: number; readonly outcome: string; readonly reason: string }[];
}

interface Consultation {
  readonly id: string;
  readonly round: number;
  readonly deadline: string;
  readonly daysLeft: number;
  readonly ended: object | null;
  readonly undecided: number;
  readonly mayDecide: boolean;
  readonly addressees: readonly {
    readonly id: string;
    readonly ref: string;
    readonly state: string;
    readonly mayAnswer: boolean;
  }[];
  readonly opinions: readonly Opinion[];
}

describeOnBoth('a consultation', (create) => {
  let test: TestDatabase;
  let running: TestApp;
  let officer: Client;
  let colleague: Client;
  let reviewer: Client;
  let education: Client;
  let police: Client;
  let draft: DraftAnswer;

  beforeAll(async () => {
    test = await create();
    running = await TestApp.start(test);
    officer = await running.signIn('chenjing');
    colleague = await running.signIn('wangfang');
    reviewer = await running.signIn('lintao');
    education = await running.signIn('zhoulan');
    const admin = await running.signIn('admin');
    await admin
      .post('/api/users')
      .send({
        username: 'wugang',
        displayName: '吴刚',
        password: PASSWORD,
        role: 'department',
        county: 'yanlian',
        departmentId: 'police',
      })
      .expect(201);
    police = await running.signIn('wugang', PASSWORD);
  });

  afterAll(async () => {
    await running.stop();
    await test.remove();
  });

  beforeEach(async () => {
    draft = await copyOfPracticeDraft(officer);
  });

  const consultations = async (client: Client, id = draft.id): Promise<Consultation[]> =>
    (await client.get(`/api/policies/${id}/consultations`).expect(200)).body.data;

  const latest = async (client: Client): Promise<Consultation> => {
    const [found] = await consultations(client);
    if (!found) throw new Error('There is no consultation');
    return found;
  };

  const addressee = ({ addressees }: Consultation, ref: string) => {
    const found = addressees.find((each) => each.ref === ref);
    if (!found) throw new Error(`${ref} is not asked`);
    return found;
  };

  const say = (client: Client, consultation: Consultation, ref: string, said: object) =>
    client
      .post(`/api/consultations/${consultation.id}/opinions`)
      .send({ addresseeId: addressee(consultation, ref).id, ...said });

  const about = (id: string, text = '分值偏低') => ({ kind: 'opinion', place: { kind: 'node', id }, text });

  /** Code of a refusal, `done` of everything else. */
  const came = async (sent: PromiseLike<{ status: number; body: { code: string } }>): Promise<string> => {
    const { status, body } = await sent;
    return status < 400 ? 'done' : body.code;
  };

  const decide = (client: Client, { id }: Opinion, outcome: string, after = 0) =>
    client.post(`/api/opinions/${id}/decisions`).send({ outcome, reason: '已核对财政承受能力', after });

  const submitted = async (): Promise<string> => {
    const { contentHash } = await readDraft(officer, draft.id);
    return came(officer.post(`/api/policies/${draft.id}/transitions`).send({ action: 'submit', contentHash }));
  };

  it('goes to every department of the policy for thirty days unless somebody chooses', async () => {
    const { body: proposal } = await officer.get(`/api/policies/${draft.id}/consultations/proposal`).expect(200);
    await act(officer, draft.id, 'consult');
    const opened = await latest(reviewer);
    expect(opened).toMatchObject({ round: 1, deadline: proposal.deadline, daysLeft: 30, ended: null, undecided: 0 });
    expect(opened.addressees.map(({ ref }) => ref)).toEqual(proposal.departments.map(({ id }: { id: string }) => id));
    expect(new Set(opened.addressees.map(({ state }) => state))).toEqual(new Set(['awaited']));
    expect(await submitted()).toBe('done');
    expect(await latest(officer)).toMatchObject({ ended: expect.any(Object) });
  });

  it('asks whom the officer names, until the day that they name', async () => {
    const { body: proposal } = await officer.get(`/api/policies/${draft.id}/consultations/proposal`).expect(200);
    const open = (consultation: object) =>
      officer
        .post(`/api/policies/${draft.id}/transitions`)
        .send({ action: 'consult', contentHash: draft.contentHash, consultation });
    const police = { kind: 'department', id: 'police' };
    for (const [consultation, pointer] of [
      [{ addressees: [police, police] }, '/consultation/addressees/1'],
      [{ addressees: [{ kind: 'department', id: 'moon-office' }] }, '/consultation/addressees/0'],
      [{ deadline: '2020-01-01' }, '/consultation/deadline'],
      [{ deadline: '2999-01-01' }, '/consultation/deadline'],
    ] as const) {
      const { body } = await open(consultation).expect(422);
      expect(body).toMatchObject({ code: 'CONSULTATION-INVALID', pointer });
    }
    expect(await came(open({ addressees: [] }))).toBe('REQUEST-INVALID');
    expect(await consultations(officer)).toEqual([]);
    await open({ addressees: [police, { kind: 'collection', title: '社会公众' }], deadline: proposal.today }).expect(
      200,
    );
    expect(await latest(officer)).toMatchObject({
      daysLeft: 0,
      addressees: [
        { ref: 'police', title: { zh: '县公安局' } },
        { ref: '社会公众', kind: 'collection' },
      ],
    });
  });

  it('takes opinions of those who are asked only, in their own name', async () => {
    await act(officer, draft.id, 'consult');
    const opened = await latest(education);
    expect(addressee(opened, 'education').mayAnswer).toBe(true);
    expect(addressee(opened, 'police').mayAnswer).toBe(false);
    const { body } = await say(education, opened, 'education', about('volunteering')).expect(201);
    expect(body.opinions).toMatchObject([
      {
        kind: 'opinion',
        text: '分值偏低',
        onBehalf: false,
        by: { displayName: '周岚' },
        place: { kind: 'node', id: 'volunteering', pointer: expect.stringMatching(/^\/score\/children\//) },
      },
    ]);
    expect(await came(say(education, opened, 'police', about('volunteering')))).toBe('CONSULTATION-NOT-ADDRESSED');
    // Where somebody can sign in for a department, nobody else speaks for it.
    expect(await came(say(officer, opened, 'police', { kind: 'none' }))).toBe('CONSULTATION-NOT-ADDRESSED');
    expect(await came(say(officer, opened, 'court', { kind: 'none' }))).toBe('done');
    for (const username of ['lintao', 'zhaoli', 'admin', 'liumin']) {
      const client = await running.signIn(username);
      const expected =
        username === 'liumin' || username === 'admin' ? 'COUNTY-OUT-OF-SCOPE' : 'CONSULTATION-NOT-ADDRESSED';
      expect([username, await came(say(client, opened, 'tax', { kind: 'none' }))]).toEqual([username, expected]);
    }
    const leader = await running.signIn('zhaoli');
    expect((await latest(leader)).opinions).toHaveLength(2);
    const neighbour = await running.signIn('liumin');
    expect(await came(neighbour.get(`/api/policies/${draft.id}/consultations`))).toBe('COUNTY-OUT-OF-SCOPE');
    expect(await came(neighbour.get(`/api/consultations/${opened.id}`))).toBe('COUNTY-OUT-OF-SCOPE');
    expect((await neighbour.get('/api/consultations').expect(200)).body.data).toEqual([]);
  });

  it('refuses an opinion without words, too long, or about what the draft does not have', async () => {
    await act(officer, draft.id, 'consult');
    const opened = await latest(education);
    for (const [said, code] of [
      [{ kind: 'opinion', text: ' \n' }, 'REQUEST-INVALID'],
      [{ kind: 'opinion', text: '长'.repeat(2001) }, 'REQUEST-INVALID'],
      [{ kind: 'opinion', text: '低', proposal: '1'.repeat(201) }, 'REQUEST-INVALID'],
      [{ kind: 'none', text: '无意见' }, 'REQUEST-INVALID'],
      [about('no-such-node'), 'OPINION-PLACE-UNKNOWN'],
      [{ kind: 'opinion', text: '低', place: { kind: 'scene', id: 'volunteering' } }, 'OPINION-PLACE-UNKNOWN'],
    ] as const) {
      expect([said, await came(say(education, opened, 'education', said))]).toEqual([said, code]);
    }
    expect((await latest(education)).opinions).toEqual([]);
  });

  it('knows “no opinion” as an answer, which an opinion replaces and never stands beside', async () => {
    await act(officer, draft.id, 'consult');
    const opened = await latest(education);
    await say(education, opened, 'education', { kind: 'none' }).expect(201);
    expect(addressee(await latest(officer), 'education').state).toBe('none');
    expect(await came(say(education, opened, 'education', { kind: 'none' }))).toBe('OPINION-ANSWERED');
    await say(education, opened, 'education', { kind: 'opinion', text: '名额偏少' }).expect(201);
    const after = await latest(officer);
    expect(addressee(after, 'education').state).toBe('opinions');
    expect(after.opinions).toMatchObject([
      { kind: 'none', withdrawn: { by: { displayName: '周岚' } } },
      { kind: 'opinion', place: null, withdrawn: null },
    ]);
    expect(await came(say(education, opened, 'education', { kind: 'none' }))).toBe('OPINION-CONTRADICTS');
  });

  it('lets authors alone withdraw what they said, and keeps it to be read', async () => {
    await act(officer, draft.id, 'consult');
    const opened = await latest(education);
    await say(education, opened, 'education', about('volunteering')).expect(201);
    const [given] = (await latest(education)).opinions;
    for (const client of [officer, police]) {
      expect(await came(client.post(`/api/opinions/${given?.id}/withdrawal`))).toBe('OPINION-NOT-YOURS');
    }
    expect(await came(education.post(`/api/opinions/${given?.id}/withdrawal`))).toBe('done');
    expect(await came(education.post(`/api/opinions/${given?.id}/withdrawal`))).toBe('OPINION-WITHDRAWN');
    const after = await latest(officer);
    expect(after).toMatchObject({ undecided: 0, opinions: [{ text: '分值偏低', withdrawn: expect.any(Object) }] });
    expect(addressee(after, 'education').state).toBe('awaited');
    expect(given && (await came(decide(officer, given, 'adopted')))).toBe('OPINION-WITHDRAWN');
  });

  it('holds the draft back until every opinion has an outcome with a reason', async () => {
    await act(officer, draft.id, 'consult');
    const opened = await latest(education);
    await say(education, opened, 'education', about('volunteering')).expect(201);
    await say(police, opened, 'police', { kind: 'none' }).expect(201);
    const { body } = await officer
      .post(`/api/policies/${draft.id}/transitions`)
      .send({ action: 'submit', contentHash: draft.contentHash })
      .expect(409);
    const [given] = (await latest(officer)).opinions;
    expect(body).toMatchObject({
      code: 'OPINIONS-UNDECIDED',
      detail: { zh: expect.stringContaining('县教育局'), en: expect.any(String) },
      opinions: [given?.id],
    });
    // The way around by taking it back does not lead further.
    await act(officer, draft.id, 'withdraw');
    expect(await submitted()).toBe('OPINIONS-UNDECIDED');
    if (!given) throw new Error('There is no opinion');
    expect(await came(decide(reviewer, given, 'adopted'))).toBe('AUTH-ROLE');
    expect(await came(decide(education, given, 'adopted'))).toBe('AUTH-ROLE');
    const without = officer
      .post(`/api/opinions/${given.id}/decisions`)
      .send({ outcome: 'adopted', reason: '', after: 0 });
    expect(await came(without)).toBe('REQUEST-INVALID');
    expect(await came(decide(officer, given, 'adopted'))).toBe('done');
    const document = withNode(draft.document, 'volunteering', { rule: { '*': [{ var: 'volunteer_count' }, 1] } });
    await officer.put(`/api/policies/${draft.id}`).send({ document, baseRevision: 1 }).expect(200);
    expect(await submitted()).toBe('done');
    expect(await came(decide(officer, given, 'not-adopted', 1))).toBe('DRAFT-STATE');
  });

  it('keeps every outcome, and of two officers at once one hears of the other', async () => {
    await act(officer, draft.id, 'consult');
    await say(education, await latest(education), 'education', about('volunteering')).expect(201);
    const [given] = (await latest(officer)).opinions;
    if (!given) throw new Error('There is no opinion');
    const answers = await Promise.all([
      came(decide(officer, given, 'adopted')),
      came(decide(colleague, given, 'not-adopted')),
    ]);
    expect(answers.toSorted()).toEqual(['OPINION-DECIDED-MEANWHILE', 'done']);
    const { body } = await decide(colleague, given, 'partly').expect(409);
    expect(body.current).toMatchObject({ number: 1, outcome: expect.any(String) });
    expect(await came(decide(colleague, given, 'partly', 1))).toBe('done');
    const [after] = (await latest(officer)).opinions;
    expect(after?.decisions.map(({ number }) => number)).toEqual([1, 2]);
    expect(after?.decisions.at(-1)).toMatchObject({ outcome: 'partly', by: { displayName: '王芳' } });
    const filter = encodeURIComponent(JSON.stringify({ action: 'opinion.decided', targetId: draft.id }));
    const admin = await running.signIn('admin');
    const { body: audit } = await admin.get(`/api/audit?filter=${filter}`).expect(200);
    expect(audit.total).toBe(2);
  });

  it('goes out again with a reason, and the earlier round stays', async () => {
    await act(officer, draft.id, 'consult');
    await say(education, await latest(education), 'education', about('volunteering')).expect(201);
    await act(officer, draft.id, 'withdraw');
    expect(await came(say(education, await latest(education), 'education', about('volunteering')))).toBe(
      'CONSULTATION-OVER',
    );
    expect(addressee(await latest(officer), 'police').state).toBe('cut-short');
    const again = (more: object) =>
      came(
        officer
          .post(`/api/policies/${draft.id}/transitions`)
          .send({ action: 'consult', contentHash: draft.contentHash, ...more }),
      );
    expect(await again({})).toBe('COMMENT-MISSING');
    expect(await again({ comment: '修改较多，再次征求意见' })).toBe('done');
    const rounds = await consultations(officer);
    expect(rounds.map(({ round, opinions }) => [round, opinions.length])).toEqual([
      [2, 0],
      [1, 1],
    ]);
    expect(await submitted()).toBe('OPINIONS-UNDECIDED');
  });

  it('waits on the start page of those who are to answer, and then of those who are to decide', async () => {
    await act(officer, draft.id, 'consult');
    const waiting = async (client: Client): Promise<Record<string, unknown> | undefined> => {
      const filter = encodeURIComponent(JSON.stringify({ waiting: true }));
      const { body } = await client.get(`/api/consultations?perPage=200&filter=${filter}`).expect(200);
      return body.data.find(({ draftId }: { draftId: string }) => draftId === draft.id);
    };
    expect(await waiting(education)).toMatchObject({ waits: 'answer', daysLeft: 30, answered: 0 });
    expect(await waiting(officer)).toBeUndefined();
    await say(education, await latest(education), 'education', about('volunteering')).expect(201);
    expect(await waiting(education)).toBeUndefined();
    expect(await waiting(police)).toMatchObject({ waits: 'answer' });
    expect(await waiting(colleague)).toMatchObject({ waits: 'decide', opinions: 1, undecided: 1, answered: 1 });
    const [given] = (await latest(officer)).opinions;
    expect(given && (await came(decide(officer, given, 'adopted')))).toBe('done');
    expect(await waiting(colleague)).toBeUndefined();
  });

  it('comes to a table for the drafting note that names those without an opinion and runs no formula', async () => {
    const addressees = ['education', 'police', 'court'].map((id) => ({ kind: 'department', id }));
    await act(officer, draft.id, 'consult', {
      consultation: { addressees: [...addressees, { kind: 'collection', title: '社会公众' }] },
    });
    const opened = await latest(education);
    await say(education, opened, 'education', { kind: 'opinion', text: '=1+1，请核', proposal: '+1' }).expect(201);
    await say(police, opened, 'police', { kind: 'none' }).expect(201);
    const [given] = (await latest(officer)).opinions;
    expect(given && (await came(decide(officer, given, 'partly')))).toBe('done');
    const { text, headers } = await reviewer.get(`/api/policies/${draft.id}/consultations/outcomes`).expect(200);
    expect(headers['content-type']).toContain('text/csv');
    expect(text.charCodeAt(0)).toBe(0xfeff);
    const rows = text
      .trim()
      .split('\r\n')
      .filter((line) => /^\d/.test(line));
    expect(rows).toEqual([
      "1,1,全文 The whole,'=1+1，请核,'+1,县教育局 County Education Bureau,部分采纳 Adopted in part,已核对财政承受能力",
      '2,1,,无意见 No opinion,,县公安局 County Police,,',
      '3,1,,尚未反馈 Not answered yet,,县人民法院 County Court,,',
      '4,1,,尚未反馈 Not answered yet,,社会公众 The public,,',
    ]);
  });

  it('takes silence for no opinion after the deadline, without storing it, and can be prolonged with a reason', async () => {
    await act(officer, draft.id, 'consult');
    const opened = await latest(education);
    await say(education, opened, 'education', about('volunteering')).expect(201);
    const [given] = (await latest(education)).opinions;
    // Who was signed in has to do so again a month later.
    running.clock.advance(31 * DAY);
    const [lateOfficer, lateEducation] = [await running.signIn('chenjing'), await running.signIn('zhoulan')];
    const late = await latest(lateOfficer);
    expect(late.daysLeft).toBe(-1);
    expect(addressee(late, 'police').state).toBe('implied');
    expect(addressee(late, 'education').state).toBe('opinions');
    expect(late.opinions).toHaveLength(1);
    expect(await came(say(lateEducation, opened, 'education', about('blood-donation')))).toBe('CONSULTATION-OVER');
    expect(await came(lateEducation.post(`/api/opinions/${given?.id}/withdrawal`))).toBe('CONSULTATION-OVER');
    const prolong = (client: Client, deadline: string, reason = '补充征求意见') =>
      came(client.post(`/api/consultations/${opened.id}/terms`).send({ deadline, reason }));
    const day = (days: number) => new Date(Date.parse(opened.deadline) + days * DAY).toISOString().slice(0, 10);
    expect(await prolong(lateOfficer, opened.deadline)).toBe('CONSULTATION-INVALID');
    expect(await prolong(lateOfficer, day(9), ' ')).toBe('REQUEST-INVALID');
    expect(await prolong(lateEducation, day(9))).toBe('AUTH-ROLE');
    expect(await prolong(lateOfficer, day(9))).toBe('done');
    expect(addressee(await latest(lateOfficer), 'police').state).toBe('awaited');
    await say(lateEducation, opened, 'education', { kind: 'opinion', text: '补充一条' }).expect(201);
  });
});
