import { mayWrite } from '../auth/county-scope.js';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { titleView } from '../documents/document-view.js';
import { type DraftState } from '../policies/draft-state.js';
import { type Addressee } from './addressee.entity.js';
import { type AddresseeView, type ConsultationView, type OpinionView } from './consultation-contract.js';
import { daysBetween } from './consultation-days.js';
import { answerStateOf, type ConsultationParts, deadlineOf, standing, undecidedOf } from './consultation-parts.js';
import { type OpinionDecision } from './opinion-decision.entity.js';
import { type Opinion } from './opinion.entity.js';

/** On what it depends what somebody may do in a consultation. */
export interface ConsultationViewer {
  readonly user: SignedInUser;
  /** Where the draft stands. */
  readonly draftState: DraftState;
  readonly today: string;
  /** Departments of the county that can sign in themselves. */
  readonly withAccounts: ReadonlySet<string>;
}

/** States in which opinions are decided: before the draft goes to review, whether or not it was taken back to be changed. */
const DECIDING: readonly DraftState[] = ['consulting', 'draft'];

/** Whether opinions of a draft in this state can be given an outcome. */
export function isBeingDecided(state: DraftState): boolean {
  return DECIDING.includes(state);
}

/** Whether the user belongs to the addressee. */
export function isOwnAddressee({ id, role, departmentId }: SignedInUser, { kind, ref }: Addressee): boolean {
  if (kind === 'user') return ref === id;
  return kind === 'department' && role === 'department' && ref === departmentId;
}

/** Whether officers enter what the addressee says: a collection, and a department in which nobody can sign in. */
export function isEnteredByOfficers({ kind, ref }: Addressee, withAccounts: ReadonlySet<string>): boolean {
  return kind === 'collection' || (kind === 'department' && !withAccounts.has(ref));
}

/** Everything that the API shows of a consultation. */
export function consultationView(parts: ConsultationParts, viewer: ConsultationViewer): ConsultationView {
  const { consultation, terms, addressees, opinions } = parts;
  const { user, draftState, today } = viewer;
  const { openedBy, openedByName, openedAt, end } = consultation;
  const deadline = deadlineOf(parts);
  const isOfficer = user.role === 'officer' && mayWrite(user, consultation.countyCode);
  const isOpen = !end && draftState === 'consulting';
  return {
    id: consultation.id,
    draftId: consultation.draftId,
    round: consultation.round,
    revision: consultation.revision,
    contentHash: consultation.contentHash,
    reason: consultation.reason,
    openedAt: openedAt.toISOString(),
    openedBy: { id: openedBy, displayName: openedByName },
    deadline,
    daysLeft: daysBetween(today, deadline),
    terms: terms.map(({ deadline: day, reason, at, byId, byName }) => ({
      deadline: day,
      reason,
      at: at.toISOString(),
      by: { id: byId, displayName: byName },
    })),
    ended: end && { at: end.at.toISOString(), by: { id: end.byId, displayName: end.byName } },
    addressees: addressees.map((addressee) => addresseeView(parts, addressee, viewer, isOpen, isOfficer)),
    opinions: opinions.map((opinion) => opinionView(opinion, parts.decisions, mayTakeBack(parts, opinion, viewer))),
    undecided: undecidedOf(parts).length,
    mayDecide: isOfficer && isBeingDecided(draftState),
    mayExtend: isOfficer && isOpen,
  };
}

/** Whether the user wrote the opinion and can still take it back: until the deadline, and what was entered for others as long as it lasts. */
export function mayTakeBack(parts: ConsultationParts, opinion: Opinion, viewer: ConsultationViewer): boolean {
  const { user, draftState, today } = viewer;
  if (opinion.withdrawal || parts.consultation.end || draftState !== 'consulting') return false;
  return opinion.byId === user.id && (opinion.onBehalf || today <= deadlineOf(parts));
}

function addresseeView(
  parts: ConsultationParts,
  addressee: Addressee,
  { user, today, withAccounts }: ConsultationViewer,
  isOpen: boolean,
  isOfficer: boolean,
): AddresseeView {
  const isOwn = mayWrite(user, parts.consultation.countyCode) && isOwnAddressee(user, addressee);
  const said = standing(parts).filter(({ addresseeId }) => addresseeId === addressee.id);
  return {
    id: addressee.id,
    kind: addressee.kind,
    ref: addressee.ref,
    title: titleView(addressee.titleZh, addressee.titleEn),
    state: answerStateOf(parts, addressee, today),
    opinions: said.filter(({ kind }) => kind === 'opinion').length,
    mayAnswer:
      isOpen && ((isOwn && today <= deadlineOf(parts)) || (isOfficer && isEnteredByOfficers(addressee, withAccounts))),
    isOwn,
  };
}

function opinionView(opinion: Opinion, decisions: readonly OpinionDecision[], mayWithdraw: boolean): OpinionView {
  const { id, addresseeId, kind, place, text, proposal, at, byId, byName, onBehalf, withdrawal } = opinion;
  return {
    id,
    addresseeId,
    kind,
    place,
    text,
    proposal,
    at: at.toISOString(),
    by: { id: byId, displayName: byName },
    onBehalf,
    withdrawn: withdrawal && {
      at: withdrawal.at.toISOString(),
      by: { id: withdrawal.byId, displayName: withdrawal.byName },
    },
    decisions: decisions
      .filter(({ opinionId }) => opinionId === id)
      .map((decision) => ({
        number: decision.number,
        outcome: decision.outcome,
        reason: decision.reason,
        at: decision.at.toISOString(),
        by: { id: decision.byId, displayName: decision.byName },
      })),
    mayWithdraw,
  };
}
