/** Under which the consultations on a draft are remembered; its steps make them be asked for again. */
export function consultationsKey(draftId: string): readonly string[] {
  return ['consultations', draftId];
}
