import { Entity, PrimaryColumn } from 'typeorm';

/** Somebody who edited a draft, or the draft that it was copied from: they may not approve it. */
@Entity('policy_editor')
export class DraftEditor {
  @PrimaryColumn({ name: 'draft_id', type: 'uuid' })
  draftId: string;

  @PrimaryColumn({ name: 'user_id', type: 'uuid' })
  userId: string;
}
