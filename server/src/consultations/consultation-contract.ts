import { CalendarDate, Identifier, Words } from '@jifen/policies';
import { z } from 'zod';
import { Actor, Title } from '../documents/document-view.js';
import { listQuery } from '../listing/list-query.js';
import { DRAFT_STATES } from '../policies/draft-state.js';
import { ADDRESSEE_KINDS, ANSWER_STATES, OPINION_KINDS, OUTCOMES, PLACE_KINDS } from './consultation-kinds.js';

/** Words in which there is something to read. */
const Said = Words.regex(/\S/);
const Reason = Said;

/** Most who can be asked at once. */
const MOST_ADDRESSEES = 200;

/** Somebody to be asked. */
export const WantedAddressee = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('department'), id: Identifier }),
  z.strictObject({ kind: z.literal('user'), id: z.uuid() }),
  z.strictObject({
    kind: z.literal('collection'),
    title: Words.regex(/\S/).max(60).meta({ description: 'Whose opinions an officer enters, e.g. 社会公众' }),
  }),
]);
export type WantedAddressee = z.infer<typeof WantedAddressee>;

/** How a consultation is opened; what is left out is as proposed. */
export const NewConsultation = z
  .strictObject({
    addressees: z.array(WantedAddressee).min(1).max(MOST_ADDRESSEES).optional(),
    deadline: CalendarDate.optional().meta({ description: 'The last day on which opinions are taken' }),
  })
  .meta({ id: 'NewConsultation' });
export type NewConsultation = z.infer<typeof NewConsultation>;

/** What an opinion is about, as it was in the revision that was sent out. */
export const OpinionPlace = z
  .object({
    kind: z.enum(PLACE_KINDS),
    id: z.string(),
    pointer: z.string().meta({ description: 'Pointer into the document of that revision' }),
    title: Title,
  })
  .meta({ id: 'OpinionPlace' });
export type OpinionPlace = z.infer<typeof OpinionPlace>;

/** What an addressee says. */
export const NewOpinion = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('opinion'),
      addresseeId: z.uuid(),
      place: z
        .strictObject({ kind: z.enum(PLACE_KINDS), id: Identifier })
        .nullable()
        .default(null),
      text: Said,
      proposal: Said.max(200).nullable().default(null).meta({ description: 'Value that is proposed instead' }),
    }),
    z.strictObject({ kind: z.literal('none'), addresseeId: z.uuid() }),
  ])
  .meta({ id: 'NewOpinion' });
export type NewOpinion = z.infer<typeof NewOpinion>;

export const NewDecision = z
  .strictObject({
    outcome: z.enum(OUTCOMES),
    reason: Reason,
    after: z.int().min(0).max(100_000).meta({ description: 'Number of the decision that was looked at; 0: none yet' }),
  })
  .meta({ id: 'NewOpinionDecision' });
export type NewDecision = z.infer<typeof NewDecision>;

export const NewTerm = z.strictObject({ deadline: CalendarDate, reason: Reason }).meta({ id: 'NewConsultationTerm' });
export type NewTerm = z.infer<typeof NewTerm>;

const Decision = z.object({
  number: z.number().int(),
  outcome: z.enum(OUTCOMES),
  reason: z.string(),
  at: z.iso.datetime(),
  by: Actor,
});

export const OpinionView = z
  .object({
    id: z.uuid(),
    addresseeId: z.uuid(),
    kind: z.enum(OPINION_KINDS),
    place: OpinionPlace.nullable().meta({ description: 'Null: the whole' }),
    text: z.string().nullable(),
    proposal: z.string().nullable(),
    at: z.iso.datetime(),
    by: Actor,
    onBehalf: z.boolean().meta({ description: 'An officer entered it for the addressee' }),
    withdrawn: z.object({ at: z.iso.datetime(), by: Actor }).nullable(),
    decisions: z.array(Decision).meta({ description: 'Oldest first; the last one counts' }),
    mayWithdraw: z.boolean(),
  })
  .meta({ id: 'Opinion' });
export type OpinionView = z.infer<typeof OpinionView>;

const AddresseeView = z.object({
  id: z.uuid(),
  kind: z.enum(ADDRESSEE_KINDS),
  ref: z.string(),
  title: Title,
  state: z.enum(ANSWER_STATES),
  opinions: z.number().int(),
  mayAnswer: z.boolean().meta({ description: 'The user may speak for it now' }),
  isOwn: z.boolean().meta({ description: 'The user belongs to it' }),
});
export type AddresseeView = z.infer<typeof AddresseeView>;

export const ConsultationView = z
  .object({
    id: z.uuid(),
    draftId: z.uuid(),
    round: z.number().int(),
    revision: z.number().int(),
    contentHash: z.string(),
    reason: z.string().nullable(),
    openedAt: z.iso.datetime(),
    openedBy: Actor,
    deadline: z.iso.date(),
    daysLeft: z.number().int().meta({ description: 'Whole days after today; negative once it has passed' }),
    terms: z.array(
      z.object({ deadline: z.iso.date(), reason: z.string().nullable(), at: z.iso.datetime(), by: Actor }),
    ),
    ended: z.object({ at: z.iso.datetime(), by: Actor }).nullable(),
    addressees: z.array(AddresseeView),
    opinions: z.array(OpinionView).meta({ description: 'In the order in which they came' }),
    undecided: z.number().int().meta({ description: 'Opinions without an outcome' }),
    mayDecide: z.boolean(),
    mayExtend: z.boolean(),
  })
  .meta({ id: 'Consultation' });
export type ConsultationView = z.infer<typeof ConsultationView>;

/** Whom a draft would be sent to, and until when, unless somebody chooses otherwise. */
export const ConsultationProposal = z
  .object({
    today: z.iso.date(),
    deadline: z.iso.date(),
    latestDeadline: z.iso.date(),
    round: z.number().int(),
    departments: z.array(z.object({ id: z.string(), title: Title, hasAccount: z.boolean() })),
  })
  .meta({ id: 'ConsultationProposal' });
export type ConsultationProposal = z.infer<typeof ConsultationProposal>;

export const ConsultationRow = z
  .object({
    id: z.uuid(),
    draftId: z.uuid(),
    county: z.string(),
    title: Title,
    version: z.string(),
    state: z.enum(DRAFT_STATES),
    round: z.number().int(),
    openedAt: z.iso.datetime(),
    openedBy: Actor,
    deadline: z.iso.date(),
    daysLeft: z.number().int(),
    isEnded: z.boolean(),
    addressees: z.number().int(),
    answered: z.number().int().meta({ description: 'Addressees who have said something' }),
    opinions: z.number().int(),
    undecided: z.number().int(),
    waits: z.enum(['answer', 'decide']).nullable().meta({ description: 'What waits for the user' }),
  })
  .meta({ id: 'ConsultationRow' });
export type ConsultationRow = z.infer<typeof ConsultationRow>;

export const ConsultationListQuery = listQuery({
  sort: ['openedAt', 'round'],
  defaultSort: 'openedAt',
  defaultOrder: 'DESC',
  filter: {
    county: Identifier,
    /** Only those that wait for an answer or a decision of the user. */
    waiting: z.literal(true),
    /** Only those that have not ended. */
    open: z.literal(true),
  },
});
export type ConsultationListQuery = z.infer<typeof ConsultationListQuery>;

export const OutcomeQuery = z
  .strictObject({ format: z.literal('csv').default('csv') })
  .meta({ id: 'OpinionOutcomeQuery' });
export type OutcomeQuery = z.infer<typeof OutcomeQuery>;
