import { annex } from './annex';
import { attribution } from './attribution';
import { audit } from './audit';
import { auth } from './auth';
import { bands } from './bands';
import { charts } from './charts';
import { basis } from './basis';
import { comparisons } from './comparisons';
import { conditions } from './conditions';
import { consultations } from './consultations';
import { drafting } from './drafting';
import { draftTree } from './draft-tree';
import { editor } from './editor';
import { exports } from './exports';
import { factEdit } from './fact-edit';
import { facts } from './facts';
import { imports } from './imports';
import { jsonHelp } from './json-help';
import { keeping } from './keeping';
import { layout } from './layout';
import { manifest } from './manifest';
import { numbers } from './numbers';
import { persons } from './persons';
import { policies } from './policies';
import { populations } from './populations';
import { problems } from './problems';
import { quality } from './quality';
import { ra } from './ra';
import { ruleKinds } from './rule-kinds';
import { ruleTables } from './rule-tables';
import { runs } from './runs';
import { search } from './search';
import { simulations } from './simulations';
import { sceneForm } from './scene-form';
import { scenes } from './scenes';
import { status } from './status';
import { tour } from './tour';
import { uses } from './uses';
import { versions } from './versions';
import { users } from './users';
import { workbench } from './workbench';
import { worksheet } from './worksheet';

/** Every text of the product in Chinese, one file a feature. */
export const zh = {
  ra,
  annex,
  attribution,
  audit,
  auth,
  bands,
  basis,
  charts,
  comparisons,
  conditions,
  consultations,
  drafting,
  draftTree,
  editor,
  exports,
  factEdit,
  facts,
  imports,
  jsonHelp,
  keeping,
  layout,
  manifest,
  numbers,
  persons,
  policies,
  populations,
  problems,
  quality,
  ruleKinds,
  ruleTables,
  runs,
  search,
  simulations,
  sceneForm,
  scenes,
  status,
  tour,
  uses,
  versions,
  users,
  workbench,
  worksheet,
};
